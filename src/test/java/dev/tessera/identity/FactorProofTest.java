package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tessera.identity.FactorProofStart.PendingFactorProof;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FactorProofTest {

    @IdentityTest
    abstract static class Contract {

        static final RawPassword WRONG = new RawPassword("quite another password");

        @Autowired
        FactorProof proof;

        @Autowired
        AccountSecurity security;

        @Autowired
        Login login;

        @Autowired
        People people;

        @Autowired
        SwitchableAffiliations affiliations;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        RecordedEvents events;

        @Autowired
        MutableClock clock;

        final Visit visit = Visits.fresh();
        Account grace;
        Actor actor;

        @BeforeEach
        void meetGrace() {
            grace = people.somebody();
            actor = People.actor(grace);
        }

        @Test
        void isGivenByTheMailedCodeAndTellsOfIt() {
            PendingFactorProof pending = begin();
            assertThat(outbox.templatesTo(grace.email())).endsWith("fresh-factor-code");
            clock.advance(Duration.ofMinutes(3));

            FactorProofEnd end = proof.withCode(actor, pending, mailed(), visit);

            assertThat(end).isEqualTo(proved(Factor.EMAIL_CODE, clock.instant()));
            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(new AccountEvent.FactorProved(Factor.EMAIL_CODE, actor), true));
            assertThat(new AccountEvent.FactorProved(Factor.EMAIL_CODE, actor).audit())
                    .satisfies(facts -> {
                        assertThat(facts.action()).isEqualTo("account.factor_proved");
                        assertThat(facts.outcome()).isEqualTo(Outcome.DONE);
                        assertThat(facts.details()).isEqualTo(Map.of("factor", "EMAIL_CODE"));
                    });
        }

        @Test
        void tellsInTheMailWhoAsked() {
            begin();

            assertThat(outbox.mailsTo(grace.email()).getLast().mail().parameters())
                    .containsEntry("name", "Grace Hopper")
                    .containsEntry("address", visit.address().value())
                    .containsEntry("browser", "Firefox · Linux")
                    .containsKey("time");
        }

        @Test
        void isNotGivenByAWrongCodeAndTellsOfThatToo() {
            PendingFactorProof pending = begin();

            assertThat(proof.withCode(actor, pending, People.otherThan(mailed()), visit))
                    .isEqualTo(refused(new CodeOutcome.Wrong(4)));

            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(new AccountEvent.FactorRefused(Factor.EMAIL_CODE, actor), true));
            assertThat(new AccountEvent.FactorRefused(Factor.EMAIL_CODE, actor).audit())
                    .satisfies(facts -> {
                        assertThat(facts.action()).isEqualTo("account.factor_refused");
                        assertThat(facts.outcome()).isEqualTo(Outcome.REFUSED);
                        assertThat(facts.actor()).isEqualTo(grace.id());
                    });
        }

        @Test
        void takesNoCodeAfterFiveWrongOnes() {
            PendingFactorProof pending = begin();
            OneTimeCode code = mailed();
            for (int left = 4; left > 0; left--) {
                assertThat(proof.withCode(actor, pending, People.otherThan(code), visit))
                        .isEqualTo(refused(new CodeOutcome.Wrong(left)));
            }
            assertThat(proof.withCode(actor, pending, People.otherThan(code), visit))
                    .isEqualTo(refused(new CodeOutcome.TooManyTries()));

            assertThat(proof.withCode(actor, pending, code, visit)).isEqualTo(refused(new CodeOutcome.TooManyTries()));
        }

        @Test
        void takesNoCodeAfterTenMinutes() {
            PendingFactorProof pending = begin();
            OneTimeCode code = mailed();
            clock.advance(Duration.ofMinutes(10));

            assertThat(proof.withCode(actor, pending, code, visit)).isEqualTo(refused(new CodeOutcome.Expired()));
        }

        @Test
        void takesTheCodeInNoOtherBrowserSession() {
            PendingFactorProof pending = begin();

            assertThat(proof.withCode(actor, pending, mailed(), Visits.fresh()))
                    .isEqualTo(refused(new CodeOutcome.Expired()));
        }

        @Test
        void takesTheCodeOfNobodyElse() {
            PendingFactorProof pending = begin();
            Actor ada = People.actor(people.somebody());

            assertThat(proof.withCode(ada, pending, mailed(), visit)).isEqualTo(refused(new CodeOutcome.Expired()));
        }

        @Test
        void takesNoCodeThatWasMailedForALoginNorGivesOneThatIsGoodForIt() {
            PendingLogin logIn =
                    ((LoginStep.CodeSent) login.withPassword(grace.username(), People.password(), visit)).pending();
            OneTimeCode loginCode = mailed();
            PendingFactorProof forged = new PendingFactorProof(logIn.challenge(), grace.email());
            assertThat(proof.withCode(actor, forged, loginCode, visit)).isEqualTo(refused(new CodeOutcome.Expired()));

            PendingFactorProof pending = begin();
            PendingLogin forgedLogin = new PendingLogin(grace.id(), pending.challenge(), grace.email(), false);
            assertThat(login.withCode(forgedLogin, mailed(), visit))
                    .isEqualTo(new LoginStep.CodeRefused(new CodeOutcome.Expired()));
        }

        @Test
        void isGivenOnceByThirtyTwoParallelUsesOfACode() throws Exception {
            PendingFactorProof pending = begin();
            OneTimeCode code = mailed();

            List<FactorProofEnd> ends = Race.of(32, () -> proof.withCode(actor, pending, code, visit));

            assertThat(ends).filteredOn(FactorProofEnd.Proved.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(refused(new CodeOutcome.AlreadyUsed())::equals)
                    .hasSize(31);
            assertThat(events.all())
                    .filteredOn(new AccountEvent.FactorProved(Factor.EMAIL_CODE, actor)::equals)
                    .hasSize(1);
        }

        @Test
        void isNotGivenIfItCannotBeRecorded() {
            PendingFactorProof pending = begin();
            OneTimeCode code = mailed();

            events.whileRefusing(
                    AccountEvent.FactorProved.class,
                    () -> assertThat(catchThrowable(() -> proof.withCode(actor, pending, code, visit)))
                            .isInstanceOf(RecordedEvents.RefusedException.class));

            assertThat(proof.withCode(actor, pending, code, visit))
                    .as("the code was not used up")
                    .isInstanceOf(FactorProofEnd.Proved.class);
        }

        @Test
        void mailsAnotherCodeAfterAMinuteWhichEndsTheFirst() {
            PendingFactorProof pending = begin();
            OneTimeCode first = mailed();
            assertThat(proof.resend(actor, pending, visit)).isInstanceOf(ResendOutcome.TooSoon.class);
            clock.advance(Duration.ofMinutes(1));

            assertThat(proof.resend(actor, pending, visit)).isEqualTo(new ResendOutcome.Sent());

            OneTimeCode second = mailed();
            if (!first.equals(second)) {
                assertThat(proof.withCode(actor, pending, first, visit)).isInstanceOf(FactorProofEnd.CodeRefused.class);
            }
            assertThat(proof.withCode(actor, pending, second, visit)).isInstanceOf(FactorProofEnd.Proved.class);
        }

        @Test
        void closesTheAccountAfterTenWrongCodesOfProofsAndLoginsTogether() {
            PendingLogin logIn =
                    ((LoginStep.CodeSent) login.withPassword(grace.username(), People.password(), visit)).pending();
            OneTimeCode wrong = People.otherThan(mailed());
            for (int i = 0; i < 5; i++) {
                login.withCode(logIn, wrong, visit);
            }
            PendingFactorProof first = begin();
            OneTimeCode alsoWrong = People.otherThan(mailed());
            PendingFactorProof second = begin();
            OneTimeCode right = mailed();
            for (int i = 0; i < 5; i++) {
                proof.withCode(actor, first, alsoWrong, visit);
            }
            Instant opened = clock.instant().plus(Duration.ofMinutes(30));

            assertThat(proof.withCode(actor, second, right, visit)).isEqualTo(new FactorProofEnd.Locked(opened));
            assertThat(proof.begin(actor, visit)).isEqualTo(new FactorProofStart.Locked(opened));
            assertThat(outbox.templatesTo(grace.email())).endsWith("account-locked");
        }

        @Test
        void limitsHowManyCodesOneAccountIsMailed_whichLeavesItsLoginsAlone() {
            for (int i = 0; i < 20; i++) {
                begin();
            }

            assertThat(proof.begin(actor, visit)).isEqualTo(new FactorProofStart.TooMany(Duration.ofMinutes(3)));
            assertThat(login.withPassword(grace.username(), People.password(), visit))
                    .isInstanceOf(LoginStep.CodeSent.class);
        }

        @Test
        void endsWithTheOldPassword() {
            PendingFactorProof pending = begin();
            OneTimeCode code = mailed();
            security.changePassword(actor, People.password(), new RawPassword("seven lamps by the quay"));

            assertThat(proof.withCode(actor, pending, code, visit)).isInstanceOf(FactorProofEnd.CodeRefused.class);
        }

        @Test
        void isGivenByThePasswordWhereCodesAreOff() {
            security.switchMfaOff(actor, People.password());

            assertThat(proof.begin(actor, visit)).isEqualTo(new FactorProofStart.PasswordAsked());
            assertThat(proof.withPassword(actor, WRONG)).isEqualTo(new FactorProofEnd.WrongPassword());
            assertThat(proof.withPassword(actor, People.password()))
                    .isEqualTo(proved(Factor.PASSWORD, clock.instant()));

            assertThat(outbox.templatesTo(grace.email())).doesNotContain("fresh-factor-code");
            assertThat(events.all())
                    .containsSubsequence(
                            new AccountEvent.FactorRefused(Factor.PASSWORD, actor),
                            new AccountEvent.FactorProved(Factor.PASSWORD, actor));
        }

        @Test
        void isNotGivenByThePasswordWhereCodesAreOnOrDemanded() {
            assertThat(proof.withPassword(actor, People.password())).isEqualTo(new FactorProofEnd.CodeAsked());

            security.switchMfaOff(actor, People.password());
            affiliations.demandMfa(grace.id());

            assertThat(proof.begin(actor, visit)).isInstanceOf(FactorProofStart.CodeSent.class);
            assertThat(proof.withPassword(actor, People.password())).isEqualTo(new FactorProofEnd.CodeAsked());
        }

        @Test
        void limitsPasswordsWithinOneSessionTogetherWithThoseOfOtherSensitiveSteps() {
            security.switchMfaOff(actor, People.password());
            for (int i = 0; i < 9; i++) {
                assertThat(proof.withPassword(actor, WRONG)).isEqualTo(new FactorProofEnd.WrongPassword());
            }

            Duration wait = Duration.ofSeconds(90);
            assertThat(proof.withPassword(actor, People.password())).isEqualTo(new FactorProofEnd.TooMany(wait));
            assertThat(security.changePassword(actor, People.password(), WRONG))
                    .isEqualTo(new PasswordChange.TooMany(wait));
        }

        private PendingFactorProof begin() {
            FactorProofStart start = proof.begin(actor, visit);
            assertThat(start).isInstanceOf(FactorProofStart.CodeSent.class);
            return ((FactorProofStart.CodeSent) start).pending();
        }

        private OneTimeCode mailed() {
            return outbox.codeTo(grace.email());
        }

        private FactorProofEnd proved(Factor factor, Instant at) {
            return new FactorProofEnd.Proved(Objects.requireNonNull(actor.session()), factor, at);
        }

        private static FactorProofEnd refused(CodeOutcome reason) {
            return new FactorProofEnd.CodeRefused(reason);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
