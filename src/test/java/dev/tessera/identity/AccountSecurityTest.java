package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountSecurityTest {

    @IdentityTest
    abstract static class Contract {

        static final RawPassword NEW = new RawPassword("seven lamps by the quay");
        static final RawPassword WRONG = new RawPassword("quite another password");

        @Autowired
        AccountSecurity security;

        @Autowired
        Accounts accounts;

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

        Account grace;
        Actor actor;

        @BeforeEach
        void meetGrace() {
            grace = people.somebody();
            actor = People.actor(grace);
        }

        @Test
        void changesThePasswordAndTellsTheOwner() {
            assertThat(security.changePassword(actor, People.password(), NEW)).isEqualTo(new PasswordChange.Done());

            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isEqualTo(new LoginStep.Refused());
            assertThat(login.withPassword(grace.username(), NEW, Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
            assertThat(outbox.templatesTo(grace.email())).contains("password-changed");
            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(new AccountEvent.PasswordChanged(actor), true));
        }

        @Test
        void refusesAWrongCurrentPasswordAndAReplacementThatWillNotDo() {
            assertThat(security.changePassword(actor, WRONG, NEW)).isEqualTo(new PasswordChange.WrongPassword());
            assertThat(change("elevenchars")).isEqualTo(new PasswordChange.Refused(PasswordProblem.TOO_SHORT));
            assertThat(change("y".repeat(129))).isEqualTo(new PasswordChange.Refused(PasswordProblem.TOO_LONG));
            assertThat(change("qwertyuiopas")).isEqualTo(new PasswordChange.Refused(PasswordProblem.TOO_EASY));
            assertThat(change(grace.email().value())).isEqualTo(new PasswordChange.Refused(PasswordProblem.TOO_EASY));
            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
        }

        @Test
        void changesOnceHoweverManyKnewTheOldPassword() throws Exception {
            List<PasswordChange> changes = Race.of(4, () -> security.changePassword(actor, People.password(), NEW));

            assertThat(changes).filteredOn(new PasswordChange.Done()::equals).hasSize(1);
            assertThat(changes)
                    .filteredOn(new PasswordChange.WrongPassword()::equals)
                    .hasSize(3);
        }

        @Test
        void limitsTriesWithinOneSession() {
            for (int i = 0; i < 10; i++) {
                assertThat(security.changePassword(actor, WRONG, NEW)).isEqualTo(new PasswordChange.WrongPassword());
            }

            Duration wait = Duration.ofSeconds(90);
            assertThat(security.changePassword(actor, People.password(), NEW))
                    .isEqualTo(new PasswordChange.TooMany(wait));
            assertThat(security.switchMfaOff(actor, People.password())).isEqualTo(new MfaSwitch.TooMany(wait));
        }

        @Test
        void switchesTheSecondFactorOffWithThePasswordOnlyAndOnWithoutIt() {
            assertThat(security.switchMfaOff(actor, WRONG)).isEqualTo(new MfaSwitch.WrongPassword());
            assertThat(mfaEnabled()).isTrue();

            assertThat(security.switchMfaOff(actor, People.password())).isEqualTo(new MfaSwitch.Done());
            assertThat(mfaEnabled()).isFalse();

            assertThat(security.switchMfaOn(actor)).isEqualTo(new MfaSwitch.Done());
            assertThat(mfaEnabled()).isTrue();
            assertThat(outbox.templatesTo(grace.email())).endsWith("mfa-switched", "mfa-switched");
        }

        @Test
        void leavesTheSecondFactorOnWhereAnOrganizationDemandsIt() {
            affiliations.demandMfa(grace.id());

            assertThat(security.mfaDemanded(actor)).isTrue();
            assertThat(security.switchMfaOff(actor, People.password())).isEqualTo(new MfaSwitch.Demanded());
            assertThat(mfaEnabled()).isTrue();
        }

        private PasswordChange change(String replacement) {
            return security.changePassword(actor, People.password(), new RawPassword(replacement));
        }

        private boolean mfaEnabled() {
            return accounts.find(grace.id()).orElseThrow().mfaEnabled();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
