package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.ResetStart.PendingReset;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordResetTest {

    @IdentityTest
    abstract static class Contract {

        static final RawPassword NEW = new RawPassword("seven lamps by the quay");

        final EmailAddress unknown = People.newMailbox();
        final Visit visit = Visits.fresh();

        @Autowired
        PasswordReset reset;

        @Autowired
        AccountSecurity security;

        @Autowired
        Login login;

        @Autowired
        People people;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        Account grace;

        @BeforeEach
        void meetGrace() {
            grace = people.somebody();
        }

        @Test
        void replacesThePasswordAndKeepsTheSecondFactor() {
            PendingReset pending = begin(grace.email());

            assertThat(reset.confirm(pending, outbox.codeTo(grace.email()), NEW, visit))
                    .isEqualTo(new ResetEnd.Done());

            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isEqualTo(new LoginStep.Refused());
            assertThat(login.withPassword(grace.username(), NEW, Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
            assertThat(outbox.templatesTo(grace.email())).contains("reset-code", "password-changed");
        }

        @Test
        void endsEverySession() {
            long before = epoch();
            PendingReset pending = begin(grace.email());

            reset.confirm(pending, outbox.codeTo(grace.email()), NEW, visit);

            assertThat(epoch()).isEqualTo(before + 1);
        }

        @Test
        void endsALoginUnderWay() {
            LoginStep step = login.withPassword(grace.username(), People.password(), visit);
            OneTimeCode loginCode = outbox.codeTo(grace.email());
            PendingReset pending = begin(grace.email());
            reset.confirm(pending, outbox.codeTo(grace.email()), NEW, visit);

            assertThat(login.withCode(((LoginStep.CodeSent) step).pending(), loginCode, visit))
                    .isInstanceOf(LoginStep.CodeRefused.class);
        }

        @Test
        void answersAlikeForKnownAndUnknownAddresses() {
            List<Object> known = answersTo(grace.email());
            List<Object> nobodys = answersTo(unknown);

            assertThat(known).isEqualTo(nobodys);
            assertThat(known.getLast()).isInstanceOf(ResetEnd.Locked.class);
            assertThat(outbox.templatesTo(unknown)).containsOnly("reset-unknown");
            assertThat(outbox.mailsTo(unknown)).allMatch(each -> each.code().isEmpty());
        }

        @Test
        void doesNotLockTheOwnersLoginWhateverStrangersType() {
            answersTo(grace.email());

            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
        }

        @Test
        void refusesTheRightCodeToo_afterTenWrongOnes() {
            answersTo(grace.email());
            PendingReset pending = begin(grace.email());
            OneTimeCode code = outbox.codeTo(grace.email());

            assertThat(reset.confirm(pending, code, NEW, visit)).isInstanceOf(ResetEnd.Locked.class);
            clock.advance(Duration.ofMinutes(3));
            assertThat(reset.confirm(pending, code, NEW, visit)).isEqualTo(new ResetEnd.Done());
        }

        @Test
        void takesNoTryForAPasswordThatWillNotDo() {
            PendingReset pending = begin(grace.email());
            OneTimeCode code = outbox.codeTo(grace.email());

            for (int i = 0; i < 20; i++) {
                assertThat(reset.confirm(pending, code, new RawPassword("too short"), visit))
                        .isEqualTo(new ResetEnd.PasswordRefused(PasswordProblem.TOO_SHORT));
            }
            assertThat(reset.confirm(
                            pending, code, new RawPassword(grace.email().value()), visit))
                    .isEqualTo(new ResetEnd.PasswordRefused(PasswordProblem.TOO_EASY));

            assertThat(reset.confirm(pending, code, NEW, visit)).isEqualTo(new ResetEnd.Done());
        }

        @Test
        void replacesOnceHoweverManyComeAtOnce() throws Exception {
            PendingReset pending = begin(grace.email());
            OneTimeCode code = outbox.codeTo(grace.email());

            List<ResetEnd> ends = Race.of(8, () -> reset.confirm(pending, code, NEW, visit));

            assertThat(ends).filteredOn(new ResetEnd.Done()::equals).hasSize(1);
            assertThat(ends).filteredOn(ResetEnd.CodeRefused.class::isInstance).hasSize(7);
        }

        @Test
        void mailsAgainForKnownAndUnknownAlike() {
            PendingReset known = begin(grace.email());
            PendingReset nobodys = begin(unknown);
            clock.advance(Duration.ofMinutes(1));

            assertThat(reset.resend(known, visit)).isEqualTo(new ResendOutcome.Sent());
            assertThat(reset.resend(nobodys, visit)).isEqualTo(new ResendOutcome.Sent());

            assertThat(outbox.templatesTo(grace.email())).endsWith("reset-code", "reset-code");
            assertThat(outbox.templatesTo(unknown)).containsExactly("reset-unknown", "reset-unknown");
        }

        @Test
        void refusesWhatIsNoAddressAndTheCodeInAnotherBrowser() {
            assertThat(reset.begin("grace", visit)).isEqualTo(new ResetStart.NotAnAddress());
            PendingReset pending = begin(grace.email());
            OneTimeCode code = outbox.codeTo(grace.email());

            assertThat(reset.confirm(pending, code, NEW, Visits.fresh()))
                    .isEqualTo(new ResetEnd.CodeRefused(new CodeOutcome.Expired()));
        }

        @Test
        void leavesNoResetUnderWayOnceThePasswordWasChanged() {
            PendingReset pending = begin(grace.email());
            OneTimeCode code = outbox.codeTo(grace.email());
            security.changePassword(People.actor(grace), People.password(), NEW);

            assertThat(reset.confirm(pending, code, new RawPassword("nine boats in a row"), visit))
                    .isInstanceOf(ResetEnd.CodeRefused.class);
        }

        /** What two resets answer to six wrong codes each. */
        private List<Object> answersTo(EmailAddress mailbox) {
            List<Object> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                PendingReset pending = begin(mailbox);
                for (int guess = 0; guess < 6; guess++) {
                    answers.add(reset.confirm(pending, wrongFor(mailbox), NEW, visit));
                }
            }
            return answers;
        }

        private OneTimeCode wrongFor(EmailAddress mailbox) {
            return mailbox.equals(unknown) ? People.code("123456") : People.otherThan(outbox.codeTo(mailbox));
        }

        private PendingReset begin(EmailAddress mailbox) {
            ResetStart start = reset.begin(mailbox.value(), visit);
            assertThat(start).isInstanceOf(ResetStart.CodeSent.class);
            return ((ResetStart.CodeSent) start).pending();
        }

        private long epoch() {
            return jdbc.sql("select security_epoch from account where id = ?")
                    .param(grace.id().value())
                    .query(Long.class)
                    .single();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
