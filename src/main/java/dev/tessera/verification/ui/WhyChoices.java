package dev.tessera.verification.ui;

import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberQuery;
import dev.tessera.organizations.MemberQuery.Sort;
import dev.tessera.verification.ExplainedToken;
import dev.tessera.verification.Explanations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** About whom and about what the viewer can ask. */
@Component
class WhyChoices {

    private final CurrentActor actor;
    private final MemberDirectory members;
    private final Explanations explanations;

    WhyChoices(CurrentActor actor, MemberDirectory members, Explanations explanations) {
        this.actor = actor;
        this.members = members;
        this.explanations = explanations;
    }

    List<WhyForm.Subject> subjects() {
        return explanations.mayAskAboutTokens(actor.require())
                ? List.of(WhyForm.Subject.MEMBER, WhyForm.Subject.TOKEN)
                : List.of(WhyForm.Subject.MEMBER);
    }

    Stream<Member> members(String text, int offset, int limit) {
        MemberQuery query = new MemberQuery(text, null, null, Sort.NAME, true);
        return members.list(actor.require(), query, offset, limit).stream();
    }

    Optional<Member> member(UserId user) {
        return members.find(actor.require(), user);
    }

    Stream<ExplainedToken> tokens(String text, int offset, int limit) {
        return explanations.tokens(actor.require(), text, offset, limit).stream();
    }

    /** One of the tokens; none for somebody who may not ask about tokens. */
    Optional<ExplainedToken> token(TokenId token) {
        return explanations.mayAskAboutTokens(actor.require())
                ? explanations.token(actor.require(), token)
                : Optional.empty();
    }
}
