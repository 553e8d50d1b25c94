package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoginTest {

    @IdentityTest
    abstract static class Contract {

        static final RawPassword WRONG = new RawPassword("quite another password");

        @Autowired
        Login login;

        @Autowired
        AccountSecurity security;

        @Autowired
        Throttle throttle;

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

        @Autowired
        JdbcClient jdbc;

        Account grace;
        Visit visit;

        @BeforeEach
        void meetGrace() {
            grace = people.somebody();
            visit = Visits.fresh();
        }

        @Test
        void mailsACodeAfterThePasswordAndCompletesWithIt() {
            PendingLogin pending = passwordPassed(grace, visit);

            assertThat(pending.user()).isEqualTo(grace.id());
            assertThat(outbox.templatesTo(grace.email())).endsWith("login-code");
            assertThat(login.withCode(pending, outbox.codeTo(grace.email()), visit))
                    .isEqualTo(new LoginStep.Complete(grace.id(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE)));
        }

        @Test
        void takesAddressAndUsernameInAnyCase() {
            for (String name : List.of(grace.email().value(), grace.username())) {
                assertThat(login.withPassword(" " + name.toUpperCase(Locale.ROOT) + " ", People.password(), visit))
                        .isInstanceOf(LoginStep.CodeSent.class);
            }
        }

        @Test
        void answersAlikeForWhatIsKnownAndUnknown() {
            for (String name :
                    List.of(grace.email().value(), "nobody@example.com", "nobody-at-all", "no\u0000body", "", "'--")) {
                assertThat(login.withPassword(name, WRONG, Visits.fresh())).isEqualTo(new LoginStep.Refused());
            }
        }

        @Test
        void limitsUnknownNamesExactlyAsKnownOnes() {
            List<LoginStep> known = wrongTries(grace.email().value(), visit.address(), 11);
            List<LoginStep> unknown = wrongTries(People.newMailbox().value(), Visits.freshAddress(), 11);

            assertThat(known).isEqualTo(unknown);
            assertThat(known.getLast()).isEqualTo(new LoginStep.TooMany(Duration.ofSeconds(90)));
        }

        @Test
        void tellsNobodyThatAddressAndUsernameBelongTogether() {
            wrongTries(grace.email().value(), visit.address(), 11);

            assertThat(login.withPassword(grace.username(), WRONG, Visits.from(visit.address())))
                    .isEqualTo(new LoginStep.Refused());
        }

        @Test
        void refusesADisabledAccountAsIfThePasswordWereWrong() {
            PendingLogin pending = passwordPassed(grace, visit);
            OneTimeCode code = outbox.codeTo(grace.email());
            disable(grace);

            assertThat(login.withPassword(grace.username(), People.password(), visit))
                    .isEqualTo(new LoginStep.Refused());
            assertThat(login.withCode(pending, code, visit)).isEqualTo(new LoginStep.Refused());
        }

        @Test
        void saysOfNoCodeThatItIsDemandedWhereTheOwnerWantsIt() {
            affiliations.demandMfa(grace.id());

            assertThat(passwordPassed(grace, visit).demanded()).isFalse();
        }

        @Test
        void completesWithThePasswordAloneWhereTheSecondFactorIsOff() {
            switchMfaOff(grace);

            assertThat(login.withPassword(grace.username(), People.password(), visit))
                    .isEqualTo(new LoginStep.Complete(grace.id(), Set.of(Factor.PASSWORD)));
        }

        @Test
        void asksForACodeWhereAnOrganizationDemandsIt() {
            switchMfaOff(grace);
            affiliations.demandMfa(grace.id());

            assertThat(login.withPassword(grace.username(), People.password(), visit))
                    .isInstanceOfSatisfying(
                            LoginStep.CodeSent.class,
                            sent -> assertThat(sent.pending().demanded()).isTrue());
        }

        @Test
        void refusesTheCodeInAnotherBrowser() {
            PendingLogin pending = passwordPassed(grace, visit);

            assertThat(login.withCode(pending, outbox.codeTo(grace.email()), Visits.fresh()))
                    .isEqualTo(new LoginStep.CodeRefused(new CodeOutcome.Expired()));
        }

        @Test
        void refusesTheCodeOfSomebodyElse() {
            Account ada = people.somebody();
            PendingLogin adas = passwordPassed(ada, visit);
            PendingLogin forged = new PendingLogin(grace.id(), adas.challenge(), ada.email(), false);

            assertThat(login.withCode(forged, outbox.codeTo(ada.email()), visit))
                    .isEqualTo(new LoginStep.CodeRefused(new CodeOutcome.Expired()));
        }

        @Test
        void completesOneOfThirtyTwoParallelUsesOfACode() throws Exception {
            PendingLogin pending = passwordPassed(grace, visit);
            OneTimeCode code = outbox.codeTo(grace.email());

            List<LoginStep> steps = Race.of(32, () -> login.withCode(pending, code, visit));

            assertThat(steps).filteredOn(LoginStep.Complete.class::isInstance).hasSize(1);
            assertThat(steps)
                    .filteredOn(new LoginStep.CodeRefused(new CodeOutcome.AlreadyUsed())::equals)
                    .hasSize(31);
        }

        @Test
        void servesThirtyTwoLoginsAtOnceFromAPoolOfTenConnections() throws Exception {
            List<LoginStep> steps =
                    Race.of(32, () -> login.withPassword(People.newMailbox().value(), WRONG, Visits.fresh()));

            assertThat(steps).hasSize(32).allMatch(new LoginStep.Refused()::equals);
        }

        @Test
        void mailsAnotherCodeForALoginUnderWay() {
            PendingLogin pending = passwordPassed(grace, visit);
            assertThat(login.resend(pending, visit)).isInstanceOf(ResendOutcome.TooSoon.class);
            clock.advance(Duration.ofMinutes(1));

            assertThat(login.resend(pending, visit)).isEqualTo(new ResendOutcome.Sent());

            assertThat(login.withCode(pending, outbox.codeTo(grace.email()), visit))
                    .isInstanceOf(LoginStep.Complete.class);
        }

        @Test
        void endsALoginUnderWayWhenThePasswordChanges() {
            PendingLogin pending = passwordPassed(grace, visit);
            OneTimeCode code = outbox.codeTo(grace.email());

            security.changePassword(People.actor(grace), People.password(), new RawPassword("seven lamps by the quay"));

            assertThat(login.withCode(pending, code, visit)).isInstanceOf(LoginStep.CodeRefused.class);
        }

        @Test
        void locksTheAccountAfterTenWrongCodesAndRefusesTheRightOneToo() {
            PendingLogin pending = lockWithWrongCodes();
            OneTimeCode right = outbox.codeTo(grace.email());

            assertThat(login.withCode(pending, right, visit))
                    .isEqualTo(new LoginStep.Locked(clock.instant().plus(Duration.ofMinutes(30))));
            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.Locked.class);
            assertThat(outbox.templatesTo(grace.email())).contains("account-locked");
            assertThat(events.all())
                    .anyMatch(event -> event instanceof AccountEvent.CodesLocked locked
                            && locked.account().equals(grace.id()));
        }

        @Test
        void opensTheAccountAgainAfterHalfAnHour() {
            lockWithWrongCodes();
            clock.advance(Duration.ofMinutes(30));

            PendingLogin pending = passwordPassed(grace, visit);

            assertThat(login.withCode(pending, outbox.codeTo(grace.email()), visit))
                    .isInstanceOf(LoginStep.Complete.class);
        }

        @Test
        void looksAtNoMoreThanTenWrongCodesHoweverManyComeAtOnce() throws Exception {
            List<Callable<LoginStep>> guesses = new ArrayList<>();
            for (int challenge = 0; challenge < 5; challenge++) {
                PendingLogin pending = passwordPassed(grace, visit);
                OneTimeCode wrong = People.otherThan(outbox.codeTo(grace.email()));
                for (int guess = 0; guess < 5; guess++) {
                    guesses.add(() -> login.withCode(pending, wrong, visit));
                }
            }

            List<LoginStep> steps = Race.between(guesses);

            assertThat(steps)
                    .filteredOn(LoginStep.CodeRefused.class::isInstance)
                    .hasSize(10);
            assertThat(steps).filteredOn(LoginStep.Locked.class::isInstance).hasSize(15);
        }

        @Test
        void forgetsWrongCodesAfterTheRightOne() {
            for (int round = 0; round < 3; round++) {
                PendingLogin pending = passwordPassed(grace, visit);
                OneTimeCode code = outbox.codeTo(grace.email());
                for (int wrong = 0; wrong < 4; wrong++) {
                    login.withCode(pending, People.otherThan(code), visit);
                }
                assertThat(login.withCode(pending, code, visit)).isInstanceOf(LoginStep.Complete.class);
            }
        }

        @Test
        void countsWrongPasswordsApartFromWrongCodes() {
            wrongTries(grace.username(), visit.address(), 9);
            PendingLogin pending = passwordPassed(grace, Visits.from(visit.address()));

            assertThat(codeFailures(grace)).isZero();
            assertThat(login.withCode(pending, People.code("000000"), Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeRefused.class);
            PendingLogin own = passwordPassed(grace, visit);
            login.withCode(own, People.otherThan(outbox.codeTo(grace.email())), visit);
            assertThat(codeFailures(grace)).isEqualTo(1);
        }

        @Test
        void keepsTheCountOfWrongCodesWhenTheProfileIsSavedMeanwhile() {
            lockWithWrongCodes();

            security.switchMfaOff(People.actor(grace), People.password());
            security.switchMfaOn(People.actor(grace));

            assertThat(login.withPassword(grace.username(), People.password(), visit))
                    .isInstanceOf(LoginStep.Locked.class);
        }

        @Test
        void refusesTheRightPasswordToo_afterTenWrongOnesFromOneAddress() {
            wrongTries(grace.username(), visit.address(), 10);

            assertThat(login.withPassword(grace.username(), People.password(), Visits.from(visit.address())))
                    .isEqualTo(new LoginStep.TooMany(Duration.ofSeconds(90)));
            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isInstanceOf(LoginStep.CodeSent.class);
            clock.advance(Duration.ofSeconds(90));
            assertThat(login.withPassword(grace.username(), People.password(), Visits.from(visit.address())))
                    .isInstanceOf(LoginStep.CodeSent.class);
        }

        @Test
        void forgetsTheWrongPasswordsOfAnAddressAfterTheRightOne() {
            for (int round = 0; round < 2; round++) {
                assertThat(wrongTries(grace.username(), visit.address(), 9)).allMatch(new LoginStep.Refused()::equals);
                passwordPassed(grace, Visits.from(visit.address()));
            }
        }

        @Test
        void limitsTriesForOneAccountFromManyAddresses() {
            strangersTry(29);
            assertThat(login.withPassword(grace.username(), WRONG, Visits.fresh()))
                    .isEqualTo(new LoginStep.Refused());

            assertThat(login.withPassword(grace.username(), People.password(), Visits.fresh()))
                    .isEqualTo(new LoginStep.TooMany(Duration.ofSeconds(30)));
        }

        @Test
        void limitsTriesForManyAccountsFromOneAddress() {
            for (int i = 0; i < 99; i++) {
                throttle.count(Limit.LOGIN_BY_ADDRESS, visit.address().value());
            }
            assertThat(login.withPassword("somebody", WRONG, Visits.from(visit.address())))
                    .isEqualTo(new LoginStep.Refused());

            assertThat(login.withPassword(grace.username(), People.password(), Visits.from(visit.address())))
                    .isEqualTo(new LoginStep.TooMany(Duration.ofSeconds(9)));
        }

        @Test
        void letsTheOwnerInOnAKnownDeviceWhateverStrangersTry() {
            DeviceMark mark = login.rememberDevice(grace.id(), null);
            strangersTry(30);

            assertThat(login.withPassword(grace.username(), People.password(), Visits.of(mark)))
                    .isInstanceOf(LoginStep.CodeSent.class);
        }

        @Test
        void limitsTriesOnAKnownDeviceToo() {
            DeviceMark mark = login.rememberDevice(grace.id(), null);
            for (int i = 0; i < 10; i++) {
                login.withPassword(grace.username(), WRONG, Visits.of(mark));
            }

            assertThat(login.withPassword(grace.username(), People.password(), Visits.of(mark)))
                    .isInstanceOf(LoginStep.TooMany.class);
        }

        @Test
        void knowsADeviceForItsOwnerOnly() {
            DeviceMark strangers = login.rememberDevice(people.somebody().id(), null);
            strangersTry(30);

            assertThat(login.withPassword(grace.username(), People.password(), Visits.of(strangers)))
                    .isInstanceOf(LoginStep.TooMany.class);
        }

        @Test
        void keepsTheMarkOfAKnownDeviceAndNotAStrangers() {
            DeviceMark mark = login.rememberDevice(grace.id(), null);

            assertThat(login.rememberDevice(grace.id(), mark)).isSameAs(mark);
            assertThat(login.rememberDevice(people.somebody().id(), mark).reveal())
                    .isNotEqualTo(mark.reveal());
        }

        @Test
        void isNotKeptFromMailingCodesByMailsThatStrangersAskFor(@Autowired PasswordReset reset) {
            for (int i = 0; i < 21; i++) {
                reset.begin(grace.email().value(), Visits.fresh());
            }

            assertThat(login.withPassword(grace.username(), People.password(), visit))
                    .isInstanceOf(LoginStep.CodeSent.class);
        }

        @Test
        void countsATryEvenIfItsAuditEntryCannotBeWritten() {
            for (int i = 0; i < 10; i++) {
                events.whileRefusing(
                        AccountEvent.PasswordRefused.class,
                        () -> assertThatThrownBy(
                                        () -> login.withPassword(grace.username(), WRONG, Visits.from(visit.address())))
                                .isInstanceOf(RecordedEvents.RefusedException.class));
            }

            assertThat(login.withPassword(grace.username(), People.password(), Visits.from(visit.address())))
                    .isInstanceOf(LoginStep.TooMany.class);
        }

        // As that many wrong passwords from all over the world would be counted.
        private void strangersTry(int times) {
            for (int i = 0; i < times; i++) {
                throttle.count(Limit.LOGIN_BY_ACCOUNT, grace.username());
            }
        }

        private PendingLogin passwordPassed(Account account, Visit from) {
            LoginStep step = login.withPassword(account.username(), People.password(), from);
            assertThat(step).isInstanceOf(LoginStep.CodeSent.class);
            return ((LoginStep.CodeSent) step).pending();
        }

        private List<LoginStep> wrongTries(String name, ClientAddress address, int times) {
            List<LoginStep> steps = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                steps.add(login.withPassword(name, WRONG, Visits.from(address)));
            }
            return steps;
        }

        /** Five wrong codes in each of two logins; a third login waits for its code. */
        private PendingLogin lockWithWrongCodes() {
            PendingLogin first = passwordPassed(grace, visit);
            guessFiveTimes(first, People.otherThan(outbox.codeTo(grace.email())));
            PendingLogin second = passwordPassed(grace, visit);
            OneTimeCode wrong = People.otherThan(outbox.codeTo(grace.email()));
            PendingLogin third = passwordPassed(grace, visit);
            guessFiveTimes(second, wrong);
            return third;
        }

        private void guessFiveTimes(PendingLogin pending, OneTimeCode wrong) {
            for (int i = 0; i < 5; i++) {
                assertThat(login.withCode(pending, wrong, visit)).isInstanceOf(LoginStep.CodeRefused.class);
            }
        }

        private void switchMfaOff(Account account) {
            assertThat(security.switchMfaOff(People.actor(account), People.password()))
                    .isEqualTo(new MfaSwitch.Done());
        }

        private void disable(Account account) {
            jdbc.sql("update account set disabled_at = created_at where id = ?")
                    .param(account.id().value())
                    .update();
        }

        private int codeFailures(Account account) {
            return jdbc.sql("select code_failures from account where id = ?")
                    .param(account.id().value())
                    .query(Integer.class)
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
