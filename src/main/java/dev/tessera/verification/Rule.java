package dev.tessera.verification;

import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the things that are examined of a credential, so that the decision and its explanation are made of the same. */
record Rule<S>(Requirement requirement, Examination<S> examination) {

    /** A rule that refuses with always the same. */
    static <S> Rule<S> of(Requirement requirement, Code code, Condition<S> condition) {
        return new Rule<>(requirement, (snapshot, check, now) -> condition.holds(snapshot, check, now) ? null : code);
    }

    /** What the first rule that is not fulfilled refuses the credential with; null if all are fulfilled. */
    static <S> @Nullable Refused firstRefusal(List<Rule<S>> rules, S snapshot, Check check, Instant now) {
        // By index, since an iterator for every check is more than the whole check.
        for (int number = 0; number < rules.size(); number++) {
            Code code = rules.get(number).examination.refusal(snapshot, check, now);
            if (code != null) {
                return new Refused(code);
            }
        }
        return null;
    }

    /** What all rules say, in their order. What is said of members is left out for anybody else. */
    static <S> List<Explanation.Step> explain(
            List<Rule<S>> rules, S snapshot, boolean member, Check check, Instant now) {
        return rules.stream()
                .map(rule -> rule.requirement.isAboutMember() && !member
                        ? Explanation.Step.notExamined(rule.requirement)
                        : Explanation.Step.of(rule.requirement, rule.examination.refusal(snapshot, check, now)))
                .toList();
    }

    /** Looks at one thing. */
    @FunctionalInterface
    interface Examination<S> {

        /** What the credential is refused with; null if there is nothing to object. */
        @Nullable Code refusal(S snapshot, Check check, Instant now);
    }

    /** What must hold. */
    @FunctionalInterface
    interface Condition<S> {
        boolean holds(S snapshot, Check check, Instant now);
    }
}
