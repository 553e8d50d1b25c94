package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.identity.SignUpForm.Field;
import dev.tessera.identity.SignUpForm.Problem;
import dev.tessera.identity.SignUpStart.PendingSignUp;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignUpTest {

    @IdentityTest
    abstract static class Contract {

        final EmailAddress mailbox = People.newMailbox();
        final Visit visit = Visits.fresh();

        @Autowired
        SignUp signUp;

        @Autowired
        Accounts accounts;

        @Autowired
        People people;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        RecordedEvents events;

        @Autowired
        SwitchableInvitations invitations;

        @Autowired
        Throttle throttle;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        @Test
        void opensTheAccountWithTheMailedCodeAndNotBefore() {
            PendingSignUp pending = people.begin(People.form(mailbox), visit);
            assertThat(accountsOf(mailbox)).isZero();

            Account account = opened(signUp.confirm(pending, outbox.codeTo(mailbox), visit));

            assertThat(account.email()).isEqualTo(mailbox);
            assertThat(account.fullName()).isEqualTo("Grace Hopper");
            assertThat(account.language()).isEqualTo(visit.language());
            assertThat(account.zone()).isEqualTo(visit.zone());
            assertThat(account.mfaEnabled()).isTrue();
            assertThat(account.disabled()).isFalse();
        }

        @Test
        void announcesTheAccountInTheSameTransaction() {
            PendingSignUp pending = people.begin(People.form(mailbox), visit);

            Account account = opened(signUp.confirm(pending, outbox.codeTo(mailbox), visit));

            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(
                            new AccountOpened(account.id(), "Navy Yard", visit.address()), true));
        }

        @Test
        void joinsByAnInvitationInsteadOfFounding() {
            SignUpInvitation invitation = invitations.invite(mailbox, "Analytical Engines");
            PendingSignUp pending = people.begin(invited(invitation), visit);

            Account account = opened(signUp.confirm(pending, outbox.codeTo(mailbox), visit));

            assertThat(invitations.acceptedBy(invitation.id())).contains(account.id());
            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(
                            new AccountOpened(account.id(), "Analytical Engines", invitation.id(), visit.address()),
                            true));
        }

        @Test
        void opensNothingOnceTheInvitationIsOver() {
            SignUpInvitation invitation = invitations.invite(mailbox, "Analytical Engines");
            PendingSignUp pending = people.begin(invited(invitation), visit);
            invitations.revoke(invitation.id());

            assertThat(signUp.confirm(pending, outbox.codeTo(mailbox), visit))
                    .isEqualTo(new SignUpEnd.InvitationOver());
            assertThat(accountsOf(mailbox)).isZero();
            assertThat(signUp.begin(invited(invitation), visit)).isEqualTo(new SignUpStart.InvitationOver());
        }

        @Test
        void letsNoOtherAddressComeByAnInvitation() {
            SignUpInvitation invitation =
                    invitations.invite(new EmailAddress("somebody@example.com"), "Analytical Engines");

            assertThat(signUp.begin(invited(invitation), visit)).isEqualTo(new SignUpStart.InvitationOver());
        }

        private SignUpForm invited(SignUpInvitation invitation) {
            return new SignUpForm("Grace Hopper", mailbox.value(), People.password(), "", invitation.id());
        }

        @Test
        void opensNothingIfAListenerRefusesAndSucceedsWithTheSameCodeLater() {
            PendingSignUp pending = people.begin(People.form(mailbox), visit);
            OneTimeCode code = outbox.codeTo(mailbox);

            events.whileRefusing(
                    AccountOpened.class,
                    () -> assertThatThrownBy(() -> signUp.confirm(pending, code, visit))
                            .isInstanceOf(RecordedEvents.RefusedException.class));

            assertThat(accountsOf(mailbox)).isZero();
            assertThat(signUp.confirm(pending, code, visit)).isInstanceOf(SignUpEnd.Opened.class);
        }

        @Test
        void opensNothingWithAWrongCodeOrInAnotherBrowser() {
            PendingSignUp pending = people.begin(People.form(mailbox), visit);
            OneTimeCode code = outbox.codeTo(mailbox);

            assertThat(signUp.confirm(pending, People.otherThan(code), visit))
                    .isEqualTo(new SignUpEnd.Refused(new CodeOutcome.Wrong(4)));
            assertThat(signUp.confirm(pending, code, Visits.fresh()))
                    .isEqualTo(new SignUpEnd.Refused(new CodeOutcome.Expired()));
            assertThat(accountsOf(mailbox)).isZero();
        }

        @Test
        void answersAlikeForAKnownAddressAndMailsAWordOfWarning() {
            Account grace = people.somebody();

            PendingSignUp decoy = people.begin(People.form(grace.email()), visit);

            assertThat(outbox.templatesTo(grace.email())).containsExactly("sign-up-code", "sign-up-known");
            assertThat(outbox.mailsTo(grace.email()).getLast().code()).isEmpty();
            for (int left = 4; left > 0; left--) {
                assertThat(signUp.confirm(decoy, People.code("123456"), visit))
                        .isEqualTo(new SignUpEnd.Refused(new CodeOutcome.Wrong(left)));
            }
            assertThat(signUp.confirm(decoy, People.code("123456"), visit))
                    .isEqualTo(new SignUpEnd.Refused(new CodeOutcome.TooManyTries()));
        }

        @Test
        void mailsAgainForKnownAndUnknownAlike() {
            Account grace = people.somebody();
            PendingSignUp decoy = people.begin(People.form(grace.email()), visit);
            PendingSignUp real = people.begin(People.form(mailbox), visit);
            assertThat(signUp.resend(decoy, visit)).isEqualTo(signUp.resend(real, visit));
            clock.advance(Duration.ofMinutes(1));

            assertThat(signUp.resend(decoy, visit)).isEqualTo(new ResendOutcome.Sent());
            assertThat(signUp.resend(real, visit)).isEqualTo(new ResendOutcome.Sent());

            assertThat(outbox.templatesTo(grace.email())).endsWith("sign-up-known", "sign-up-known");
            assertThat(signUp.confirm(real, outbox.codeTo(mailbox), visit)).isInstanceOf(SignUpEnd.Opened.class);
        }

        @Test
        void tellsWhatIsWrongWithEachField() {
            RawPassword tooShort = new RawPassword("elevenchars");
            String tooLong = "x".repeat(121);

            assertThat(problems(new SignUpForm(" ", "", new RawPassword(""), "\n\t")))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            Field.FULL_NAME, Problem.MISSING,
                            Field.EMAIL, Problem.MISSING,
                            Field.PASSWORD, Problem.MISSING,
                            Field.ORGANIZATION_NAME, Problem.MISSING));
            assertThat(problems(new SignUpForm(tooLong, "grace@", tooShort, tooLong)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            Field.FULL_NAME, Problem.TOO_LONG,
                            Field.EMAIL, Problem.NOT_AN_ADDRESS,
                            Field.PASSWORD, Problem.PASSWORD_TOO_SHORT,
                            Field.ORGANIZATION_NAME, Problem.TOO_LONG));
            assertThat(problems(withPassword("y".repeat(129))))
                    .containsEntry(Field.PASSWORD, Problem.PASSWORD_TOO_LONG);
            assertThat(problems(withPassword("password1234"))).containsEntry(Field.PASSWORD, Problem.PASSWORD_TOO_EASY);
            assertThat(outbox.mailsTo(mailbox)).isEmpty();
        }

        @Test
        void keepsNamesInOneLine() {
            SignUpForm form =
                    new SignUpForm("Grace\r\nBcc: all\u0000", mailbox.value(), People.password(), "Navy\nYard");
            PendingSignUp pending = people.begin(form, visit);

            assertThat(outbox.mailsTo(mailbox).getLast().mail().parameters())
                    .containsEntry("name", "Grace Bcc: all")
                    .containsEntry("organization", "Navy Yard");
            assertThat(opened(signUp.confirm(pending, outbox.codeTo(mailbox), visit))
                            .fullName())
                    .isEqualTo("Grace Bcc: all");
        }

        @Test
        void opensOneAccountForTwoSignUpsOfOneAddress() {
            PendingSignUp first = people.begin(People.form(mailbox), visit);
            OneTimeCode firstCode = outbox.codeTo(mailbox);
            PendingSignUp second = people.begin(People.form(mailbox), visit);
            OneTimeCode secondCode = outbox.codeTo(mailbox);

            assertThat(signUp.confirm(first, firstCode, visit)).isInstanceOf(SignUpEnd.Opened.class);
            assertThat(signUp.confirm(second, secondCode, visit)).isEqualTo(new SignUpEnd.AlreadyOpened());
            assertThat(accountsOf(mailbox)).isEqualTo(1);
        }

        @Test
        void opensOneAccountForParallelSignUpsOfOneAddress() throws Exception {
            List<Callable<SignUpEnd>> confirmations = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                PendingSignUp pending = people.begin(People.form(mailbox), visit);
                OneTimeCode code = outbox.codeTo(mailbox);
                confirmations.add(() -> signUp.confirm(pending, code, visit));
            }

            List<SignUpEnd> ends = Race.between(confirmations);

            assertThat(ends).filteredOn(SignUpEnd.Opened.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(SignUpEnd.AlreadyOpened.class::isInstance)
                    .hasSize(7);
            assertThat(accountsOf(mailbox)).isEqualTo(1);
        }

        @Test
        void opensOneAccountForParallelUsesOfOneCode() throws Exception {
            PendingSignUp pending = people.begin(People.form(mailbox), visit);
            OneTimeCode code = outbox.codeTo(mailbox);

            List<SignUpEnd> ends = Race.of(32, () -> signUp.confirm(pending, code, visit));

            assertThat(ends).filteredOn(SignUpEnd.Opened.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(new SignUpEnd.Refused(new CodeOutcome.AlreadyUsed())::equals)
                    .hasSize(31);
        }

        @Test
        void derivesTheUsernameFromTheAddressAndNumbersTheNext() throws Exception {
            String local = mailbox.value().substring(0, mailbox.value().indexOf('@'));
            List<Callable<SignUpEnd>> confirmations = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                EmailAddress namesake = new EmailAddress(local + "@namesake" + i + ".example");
                PendingSignUp pending = people.begin(People.form(namesake), visit);
                OneTimeCode code = outbox.codeTo(namesake);
                confirmations.add(() -> signUp.confirm(pending, code, visit));
            }

            List<String> usernames = Race.between(confirmations).stream()
                    .map(end -> opened(end).username())
                    .toList();

            assertThat(usernames).doesNotHaveDuplicates().contains(local);
            assertThat(usernames)
                    .filteredOn(name -> !name.equals(local))
                    .hasSize(5)
                    .allMatch(name -> name.matches(Pattern.quote(local) + "-[1-9][0-9]{4}"));
        }

        @Test
        void limitsSignUpsByAddressAndByMailboxKnownOrNot() {
            useUp(Limit.SIGN_UP_BY_ADDRESS, 30, visit.address().value());
            assertThat(signUp.begin(People.form(mailbox), visit)).isInstanceOf(SignUpStart.TooMany.class);

            Account grace = people.somebody();
            useUp(Limit.CODES_BY_MAILBOX, 20, grace.email().value());
            useUp(Limit.CODES_BY_MAILBOX, 20, mailbox.value());
            assertThat(signUp.begin(People.form(mailbox), Visits.fresh())).isInstanceOf(SignUpStart.TooMany.class);
            assertThat(signUp.begin(People.form(grace.email()), Visits.fresh()))
                    .isInstanceOf(SignUpStart.TooMany.class);
        }

        @Test
        void deletesWhatWasAbandonedForADay() {
            people.begin(People.form(mailbox), visit);
            clock.advance(Duration.ofDays(1).plusSeconds(1));

            signUp.deleteAbandoned();

            assertThat(jdbc.sql("select count(*) from sign_up where email = ?")
                            .param(mailbox.value())
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        private void useUp(Limit limit, int capacity, String subject) {
            for (int i = 0; i < capacity; i++) {
                throttle.count(limit, subject);
            }
        }

        private Account opened(SignUpEnd end) {
            assertThat(end).isInstanceOf(SignUpEnd.Opened.class);
            return accounts.find(((SignUpEnd.Opened) end).user()).orElseThrow();
        }

        private Map<Field, Problem> problems(SignUpForm form) {
            SignUpStart start = signUp.begin(form, visit);
            assertThat(start).isInstanceOf(SignUpStart.Invalid.class);
            return ((SignUpStart.Invalid) start).problems();
        }

        private SignUpForm withPassword(String typed) {
            return new SignUpForm("Grace Hopper", mailbox.value(), new RawPassword(typed), "Navy Yard");
        }

        private long accountsOf(EmailAddress email) {
            return jdbc.sql("select count(*) from account where email = ?")
                    .param(email.value())
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
