package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.RegistrationRule.Mode;
import dev.tessera.identity.SignUpForm.Field;
import dev.tessera.identity.SignUpForm.Problem;
import dev.tessera.identity.SignUpStart.PendingSignUp;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

class RegistrationTest {

    private static final EmailAddress DOORKEEPER = new EmailAddress("door@example.org");
    private static final RegistrationRule CLOSED = new RegistrationRule(Mode.INVITATION, List.of());
    private static final RegistrationRule STAFF =
            new RegistrationRule(Mode.DOMAINS, List.of(new MailDomain("example.net"), new MailDomain("*.example.com")));

    @IdentityTest
    @TestPropertySource(properties = "tessera.operator-email=door@example.org")
    abstract static class Contract {

        @Autowired
        Registration registration;

        @Autowired
        SignUp signUp;

        @Autowired
        OperatorAccount operatorAccount;

        @Autowired
        SwitchableInvitations invitations;

        @Autowired
        People people;

        @Autowired
        RecordedEvents events;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        Actor operator;

        @BeforeEach
        void open() {
            clock.set(MutableClock.START);
            jdbc.sql("delete from instance_setting").update();
            operator = People.actor(operatorAccount.findOperator().orElseGet(() -> people.somebodyAt(DOORKEEPER)));
        }

        @Test
        void isOpenAtFirstAndChangedByTheOperatorAlone() {
            assertThat(registration.rule().mode()).isEqualTo(Mode.OPEN);
            assertThat(registration.change(People.actor(people.somebody()), CLOSED))
                    .isEqualTo(RegistrationChange.NOT_PERMITTED);
            assertThat(registration.change(operator, new RegistrationRule(Mode.DOMAINS, List.of())))
                    .isEqualTo(RegistrationChange.DOMAIN_MISSING);
            List<MailDomain> many = Collections.nCopies(16, new MailDomain("example.com"));
            assertThat(registration.change(operator, new RegistrationRule(Mode.DOMAINS, many)))
                    .isEqualTo(RegistrationChange.TOO_MANY_DOMAINS);
            clock.advance(Duration.ofMinutes(15));
            assertThat(registration.change(operator, CLOSED)).isEqualTo(RegistrationChange.PROOF_NEEDED);

            assertThat(registration.rule().mode()).isEqualTo(Mode.OPEN);
        }

        @Test
        void remembersTheRuleAndTellsOfItOnce() {
            assertThat(registration.change(operator, STAFF)).isEqualTo(RegistrationChange.DONE);
            assertThat(registration.change(operator, STAFF)).isEqualTo(RegistrationChange.DONE);

            assertThat(registration.rule()).isEqualTo(STAFF);
            assertThat(changes()).containsOnlyOnce(new RegistrationChanged(RegistrationRule.AT_FIRST, STAFF, operator));
        }

        @Test
        void isChangedByManyAtOnceWithoutAFault() throws Exception {
            assertThat(Race.of(8, () -> registration.change(operator, CLOSED))).containsOnly(RegistrationChange.DONE);
            assertThat(registration.rule()).isEqualTo(CLOSED);
        }

        @Test
        void closesTheDoorToKnownAndUnknownAlike() {
            Account known = people.somebody();
            registration.change(operator, CLOSED);

            assertThat(registration.isClosed()).isTrue();
            for (EmailAddress email : List.of(known.email(), People.newMailbox(), DOORKEEPER)) {
                assertThat(begin(email)).isEqualTo(notAdmitted());
            }
            assertThat(outbox.templatesTo(known.email())).doesNotContain("sign-up-known");
        }

        @Test
        void letsThoseInWhoseDomainIsNamed() {
            registration.change(operator, STAFF);

            assertThat(registration.isClosed()).isFalse();
            assertThat(begin(new EmailAddress("ada@example.net"))).isInstanceOf(SignUpStart.CodeSent.class);
            assertThat(begin(new EmailAddress("ada@sales.example.com"))).isInstanceOf(SignUpStart.CodeSent.class);
            assertThat(begin(new EmailAddress("ada@sales.example.net"))).isEqualTo(notAdmitted());
            assertThat(begin(new EmailAddress("ada@example.com"))).isEqualTo(notAdmitted());
        }

        @Test
        void alwaysLetsThoseInWhoAreInvited() {
            registration.change(operator, CLOSED);
            EmailAddress email = People.newMailbox();
            SignUpInvitation invitation = invitations.invite(email, "Navy Yard");
            Visit visit = Visits.fresh();

            SignUpStart start = signUp.begin(
                    new SignUpForm("Grace Hopper", email.value(), People.password(), "", invitation.id()), visit);

            PendingSignUp pending = ((SignUpStart.CodeSent) start).pending();
            assertThat(signUp.confirm(pending, outbox.codeTo(email), visit)).isInstanceOf(SignUpEnd.Opened.class);
        }

        @Test
        void closesToThoseTooWhoAreOnTheirWayIn() {
            EmailAddress email = People.newMailbox();
            Visit visit = Visits.fresh();
            PendingSignUp pending = people.begin(People.form(email), visit);
            registration.change(operator, CLOSED);

            assertThat(signUp.confirm(pending, outbox.codeTo(email), visit)).isEqualTo(new SignUpEnd.NotAdmitted());
        }

        @Test
        void letsTheConfiguredOperatorInWhoHasNoAccountYet() {
            registration.change(operator, CLOSED);
            jdbc.sql("update account set email = ? where email = ?")
                    .param(People.newMailbox().value())
                    .param(DOORKEEPER.value())
                    .update();

            assertThat(registration.isClosed()).isFalse();
            assertThat(begin(People.newMailbox())).isEqualTo(notAdmitted());
            people.somebodyAt(DOORKEEPER);
            assertThat(registration.isClosed()).isTrue();
        }

        private SignUpStart begin(EmailAddress email) {
            return signUp.begin(People.form(email), Visits.fresh());
        }

        private static SignUpStart notAdmitted() {
            return new SignUpStart.Invalid(Map.of(Field.EMAIL, Problem.NOT_ADMITTED));
        }

        private Stream<RegistrationChanged> changes() {
            return events.all().stream()
                    .filter(RegistrationChanged.class::isInstance)
                    .map(RegistrationChanged.class::cast)
                    .filter(changed -> changed.by().equals(operator));
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
