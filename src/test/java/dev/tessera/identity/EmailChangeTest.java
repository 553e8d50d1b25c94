package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.EmailChangeStart.PendingEmailChange;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.codes.SessionBinding;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EmailChangeTest {

    @IdentityTest
    abstract static class Contract {

        final EmailAddress next = People.newMailbox();
        final SessionBinding binding = SessionBinding.generate(new SecureRandom());

        @Autowired
        EmailChange change;

        @Autowired
        PasswordReset reset;

        @Autowired
        Accounts accounts;

        @Autowired
        People people;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        MutableClock clock;

        Account grace;
        Actor actor;

        @BeforeEach
        void meetGrace() {
            grace = people.somebody();
            actor = fresh(grace);
        }

        @Test
        void movesTheAccountWithTheCodeFromTheNewMailboxAndTellsTheOldOne() {
            PendingEmailChange pending = begin(actor, next);
            assertThat(outbox.templatesTo(next)).containsExactly("email-change-code");
            assertThat(outbox.templatesTo(grace.email())).doesNotContain("email-change-code");

            EmailChangeEnd end = change.confirm(actor, pending, outbox.codeTo(next), binding);

            assertThat(end).isEqualTo(new EmailChangeEnd.Changed(emailOf(grace, next)));
            assertThat(accounts.find(grace.id())).contains(emailOf(grace, next));
            assertThat(outbox.templatesTo(grace.email())).endsWith("email-changed");
            assertThat(outbox.mailsTo(grace.email()).getLast().mail().parameters())
                    .containsEntry("newEmailMasked", next.masked());
        }

        @Test
        void refusesAWrongCodeAndTheRightOneInAnotherSession() {
            PendingEmailChange pending = begin(actor, next);
            OneTimeCode code = outbox.codeTo(next);

            assertThat(change.confirm(actor, pending, People.otherThan(code), binding))
                    .isEqualTo(new EmailChangeEnd.Refused(new CodeOutcome.Wrong(4)));
            assertThat(change.confirm(actor, pending, code, SessionBinding.generate(new SecureRandom())))
                    .isEqualTo(new EmailChangeEnd.Refused(new CodeOutcome.Expired()));
        }

        @Test
        void refusesAnotherActorEvenWithTheCode() {
            PendingEmailChange pending = begin(actor, next);
            Account ada = people.somebody();

            assertThat(change.confirm(fresh(ada), pending, outbox.codeTo(next), binding))
                    .isEqualTo(new EmailChangeEnd.Refused(new CodeOutcome.Expired()));
            assertThat(accounts.find(ada.id())).contains(ada);
            assertThat(accounts.find(grace.id())).contains(grace);
        }

        @Test
        void movesToTheMailboxThatProvedTheCodeAndToNoOther() {
            PendingEmailChange pending = begin(actor, next);
            PendingEmailChange forged =
                    new PendingEmailChange(pending.challenge(), People.newMailbox(), pending.decoy());

            assertThat(change.confirm(actor, forged, outbox.codeTo(next), binding))
                    .isEqualTo(new EmailChangeEnd.Changed(emailOf(grace, next)));
        }

        @Test
        void demandsAFreshFactorAndMailsNothingWithoutIt() {
            clock.advance(Duration.ofMinutes(15));

            assertThat(change.begin(actor, next.value(), binding)).isEqualTo(new EmailChangeStart.ProofNeeded());

            assertThat(outbox.mailsTo(next)).isEmpty();
            assertThat(change.begin(fresh(grace), next.value(), binding)).isInstanceOf(EmailChangeStart.CodeSent.class);
        }

        @Test
        void looksAtTheAddressBeforeItAsksForAFreshFactor() {
            clock.advance(Duration.ofMinutes(15));

            assertThat(change.begin(actor, "grace@", binding)).isEqualTo(new EmailChangeStart.NotAnAddress());
            assertThat(change.begin(actor, grace.email().value(), binding)).isEqualTo(new EmailChangeStart.Unchanged());
        }

        @Test
        void countsNoChangeThatWasHeldUpForWantOfAFreshFactor() {
            clock.advance(Duration.ofMinutes(15));
            for (int i = 0; i < 11; i++) {
                assertThat(change.begin(actor, next.value(), binding)).isEqualTo(new EmailChangeStart.ProofNeeded());
            }

            assertThat(change.begin(fresh(grace), next.value(), binding)).isInstanceOf(EmailChangeStart.CodeSent.class);
        }

        @Test
        void tellsNobodyThatAnAddressIsTaken() {
            Account ada = people.somebody();

            PendingEmailChange pending = begin(actor, ada.email());

            assertThat(outbox.templatesTo(ada.email())).endsWith("sign-up-known");
            assertThat(change.confirm(actor, pending, People.code("123456"), binding))
                    .isEqualTo(new EmailChangeEnd.Refused(new CodeOutcome.Wrong(4)));
            clock.advance(Duration.ofMinutes(1));
            assertThat(change.resend(actor, pending, binding)).isEqualTo(new ResendOutcome.Sent());
            assertThat(outbox.templatesTo(ada.email())).endsWith("sign-up-known", "sign-up-known");
        }

        @Test
        void movesOneOfManyWhoProveTheSameMailboxAtOnce() throws Exception {
            List<Callable<EmailChangeEnd>> confirmations = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Actor each = fresh(people.somebody());
                PendingEmailChange pending = begin(each, next);
                OneTimeCode code = outbox.codeTo(next);
                confirmations.add(() -> change.confirm(each, pending, code, binding));
            }

            List<EmailChangeEnd> ends = Race.between(confirmations);

            assertThat(ends)
                    .filteredOn(EmailChangeEnd.Changed.class::isInstance)
                    .hasSize(1);
            assertThat(ends)
                    .filteredOn(new EmailChangeEnd.Refused(new CodeOutcome.Expired())::equals)
                    .hasSize(5);
        }

        @Test
        void leavesNoResetUnderWayForTheOldMailbox() {
            Visit visit = Visits.fresh();
            ResetStart.CodeSent started =
                    (ResetStart.CodeSent) reset.begin(grace.email().value(), visit);
            OneTimeCode resetCode = outbox.codeTo(grace.email());
            change.confirm(actor, begin(actor, next), outbox.codeTo(next), binding);

            assertThat(reset.confirm(started.pending(), resetCode, new RawPassword("seven lamps by the quay"), visit))
                    .isInstanceOf(ResetEnd.CodeRefused.class);
        }

        @Test
        void refusesWhatIsNoAddressOrNoChange() {
            assertThat(change.begin(actor, "grace@", binding)).isEqualTo(new EmailChangeStart.NotAnAddress());
            assertThat(change.begin(actor, grace.email().value().toUpperCase(Locale.ROOT), binding))
                    .isEqualTo(new EmailChangeStart.Unchanged());
        }

        @Test
        void limitsHowManyMailboxesOneAccountWritesTo() {
            for (int i = 0; i < 10; i++) {
                begin(actor, People.newMailbox());
            }

            assertThat(change.begin(actor, next.value(), binding))
                    .isEqualTo(new EmailChangeStart.TooMany(Duration.ofMinutes(6)));
        }

        /** The person, in a session that proved a factor just now. */
        private Actor fresh(Account person) {
            return TestActors.member()
                    .user(person.id())
                    .organization(null)
                    .provedAt(clock.instant())
                    .build();
        }

        private PendingEmailChange begin(Actor by, EmailAddress mailbox) {
            EmailChangeStart start = change.begin(by, mailbox.value(), binding);
            assertThat(start).isInstanceOf(EmailChangeStart.CodeSent.class);
            return ((EmailChangeStart.CodeSent) start).pending();
        }

        private static Account emailOf(Account person, EmailAddress email) {
            return new Account(
                    person.id(),
                    person.username(),
                    person.fullName(),
                    email,
                    person.phoneNumber(),
                    person.language(),
                    person.zone(),
                    person.mfaEnabled(),
                    person.disabled());
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
