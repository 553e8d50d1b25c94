package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.identity.Account;
import dev.tessera.identity.AccountSecurity;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.DeviceMark;
import dev.tessera.identity.IdentityTest;
import dev.tessera.identity.Login;
import dev.tessera.identity.LoginStep;
import dev.tessera.identity.OperatorAccount;
import dev.tessera.identity.People;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.RecordedEvents;
import dev.tessera.identity.RecordingOutbox;
import dev.tessera.identity.RegisteredUser;
import dev.tessera.identity.UserCare;
import dev.tessera.identity.UserCareEvent;
import dev.tessera.identity.UserCareEvent.AccountDisabled;
import dev.tessera.identity.UserCareEvent.AccountEnabled;
import dev.tessera.identity.UserCareEvent.AccountUnlocked;
import dev.tessera.identity.UserCareEvent.AllSessionsEnded;
import dev.tessera.identity.UserCareEvent.FactorsReset;
import dev.tessera.identity.UserChange;
import dev.tessera.identity.UserQuery;
import dev.tessera.identity.UserRegister;
import dev.tessera.identity.UserStatus;
import dev.tessera.identity.Visits;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

class UserCareTest {

    @IdentityTest
    @TestPropertySource(properties = "tessera.operator-email=care@example.com")
    abstract static class Contract {

        @Autowired
        UserCare care;

        @Autowired
        UserRegister register;

        @Autowired
        LoginSessions sessions;

        @Autowired
        Login login;

        @Autowired
        AccountSecurity security;

        @Autowired
        OperatorAccount operatorAccount;

        @Autowired
        Accounts accounts;

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
        Account grace;

        @BeforeEach
        void meet() {
            clock.set(MutableClock.START);
            Account account = operatorAccount
                    .findOperator()
                    .orElseGet(() -> people.somebodyAt(new EmailAddress("care@example.com")));
            operator = People.actor(account);
            grace = people.somebody();
        }

        @Test
        void isForTheOperatorWithAFreshFactorAndForAccountsOfOthers() {
            Actor member = People.actor(grace);
            assertThat(care.disable(member, operator.user())).isEqualTo(UserChange.NOT_PERMITTED);
            assertThat(care.disable(operator, operator.user())).isEqualTo(UserChange.OWN_ACCOUNT);
            assertThat(care.endSessions(operator, operator.user())).isEqualTo(UserChange.OWN_ACCOUNT);
            assertThat(care.disable(operator, UserId.next())).isEqualTo(UserChange.NOT_FOUND);
            clock.advance(Duration.ofMinutes(15));
            assertThat(care.disable(operator, grace.id())).isEqualTo(UserChange.PROOF_NEEDED);

            assertThat(accounts.find(grace.id())).map(Account::disabled).contains(false);
            assertThatThrownBy(() -> register.list(member, UserQuery.ALL, 0, 1))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.count(member, UserQuery.ALL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.find(member, grace.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.affiliationsOf(member, grace.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sessions.of(grace.id(), member)).isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void switchesAnAccountOffWithAllItsSessionsAndOnAgain() {
            SessionId session = open(grace);

            assertThat(care.disable(operator, grace.id())).isEqualTo(UserChange.DONE);
            assertThat(care.disable(operator, grace.id())).isEqualTo(UserChange.DONE);
            assertThat(sessions.seen(session)).isFalse();
            assertThat(login.withPassword(grace.email().value(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.Refused.class);
            assertThat(found(grace).status()).isEqualTo(UserStatus.DISABLED);

            assertThat(care.enable(operator, grace.id())).isEqualTo(UserChange.DONE);
            assertThat(sessions.seen(session)).as("ended for good").isFalse();
            assertThat(login.withPassword(grace.email().value(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
            assertThat(heardOf(grace))
                    .containsExactly(
                            new AccountDisabled(grace.id(), operator), new AccountEnabled(grace.id(), operator));
            assertThat(statesTold(grace)).containsExactly("disabled", "enabled");
        }

        @Test
        void isDisabledOnceByManyAtOnce() throws Exception {
            assertThat(Race.of(8, () -> care.disable(operator, grace.id()))).containsOnly(UserChange.DONE);

            assertThat(heardOf(grace)).hasSize(1);
            assertThat(statesTold(grace)).containsExactly("disabled");
        }

        @Test
        void leavesOfAllFactorsThePasswordAndTheMailedCode() {
            security.switchMfaOff(People.actor(grace), People.password());
            DeviceMark device = login.rememberDevice(grace.id(), null);
            SessionId session = open(grace);
            lock(grace);

            assertThat(care.resetFactors(operator, grace.id())).isEqualTo(UserChange.DONE);

            assertThat(found(grace).account().mfaEnabled()).isTrue();
            assertThat(found(grace).status()).isEqualTo(UserStatus.ACTIVE);
            assertThat(sessions.seen(session)).isFalse();
            assertThat(login.rememberDevice(grace.id(), device)).as("forgotten").isNotEqualTo(device);
            assertThat(heardOf(grace)).containsExactly(new FactorsReset(grace.id(), operator));
            assertThat(statesTold(grace)).containsExactly("factors-reset");
        }

        @Test
        void endsAllSessionsAndNothingElse() {
            SessionId first = open(grace);
            SessionId second = open(grace);
            assertThat(sessions.of(grace.id(), operator)).hasSize(2);

            assertThat(care.endSessions(operator, grace.id())).isEqualTo(UserChange.DONE);

            assertThat(sessions.seen(first)).isFalse();
            assertThat(sessions.seen(second)).isFalse();
            assertThat(sessions.of(grace.id(), operator)).isEmpty();
            assertThat(sessions.seen(open(grace))).isTrue();
            assertThat(heardOf(grace)).containsExactly(new AllSessionsEnded(grace.id(), operator));
            assertThat(statesTold(grace)).containsExactly("sessions-ended");
        }

        @Test
        void liftsTheLocksOfCodesAndPasswords() {
            lock(grace);
            for (int tries = 0; tries < 31; tries++) {
                login.withPassword(grace.email().value(), new RawPassword("wrong"), Visits.fresh());
            }
            assertThat(login.withPassword(grace.email().value(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.TooMany.class);
            assertThat(found(grace).status()).isEqualTo(UserStatus.LOCKED);

            assertThat(care.unlock(operator, grace.id())).isEqualTo(UserChange.DONE);

            assertThat(found(grace).status()).isEqualTo(UserStatus.ACTIVE);
            assertThat(login.withPassword(grace.email().value(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
            assertThat(heardOf(grace)).containsExactly(new AccountUnlocked(grace.id(), operator));
        }

        @Test
        void findsByNameUsernameAddressAndStatus() {
            open(grace);
            String address = grace.email().value();

            assertThat(list(new UserQuery(address.toUpperCase(Locale.ROOT), null)))
                    .singleElement()
                    .satisfies(user -> {
                        assertThat(user.account()).isEqualTo(grace);
                        assertThat(user.lastLoginAt()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
                    });
            assertThat(list(new UserQuery(grace.username(), UserStatus.ACTIVE))).hasSize(1);
            assertThat(list(new UserQuery("Grace Hopper", null))).isNotEmpty();
            assertThat(list(new UserQuery(address, UserStatus.LOCKED))).isEmpty();
            lock(grace);
            assertThat(list(new UserQuery(address, UserStatus.LOCKED))).hasSize(1);
            assertThat(register.count(operator, new UserQuery(address, UserStatus.ACTIVE)))
                    .isZero();
            care.disable(operator, grace.id());
            assertThat(list(new UserQuery(address, UserStatus.LOCKED))).isEmpty();
            assertThat(register.count(operator, new UserQuery(address, UserStatus.DISABLED)))
                    .isEqualTo(1);
        }

        private List<RegisteredUser> list(UserQuery query) {
            return register.list(operator, query, 0, 10);
        }

        private RegisteredUser found(Account account) {
            return register.find(operator, account.id()).orElseThrow();
        }

        private SessionId open(Account account) {
            return sessions.open(
                    account.id(),
                    Set.of(Factor.PASSWORD, Factor.EMAIL_CODE),
                    new ClientAddress("2001:db8::9"),
                    "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        }

        private void lock(Account account) {
            jdbc.sql("update account set code_locked_until = ? where id = ?")
                    .param(clock.instant().plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC))
                    .param(account.id().value())
                    .update();
        }

        private List<UserCareEvent> heardOf(Account account) {
            return events.all().stream()
                    .filter(UserCareEvent.class::isInstance)
                    .map(UserCareEvent.class::cast)
                    .filter(event -> event.account().equals(account.id()))
                    .toList();
        }

        private List<String> statesTold(Account account) {
            return outbox.mailsTo(account.email()).stream()
                    .map(RecordingOutbox.Delivered::mail)
                    .filter(mail -> mail.template().equals("account-care"))
                    .map(mail -> mail.parameters().get("state"))
                    .toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
