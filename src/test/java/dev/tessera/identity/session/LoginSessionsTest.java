package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.identity.AccountEvent;
import dev.tessera.identity.AccountSecurity;
import dev.tessera.identity.IdentityTest;
import dev.tessera.identity.PasswordChange;
import dev.tessera.identity.People;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.RecordedEvents;
import dev.tessera.identity.SwitchableAffiliations;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoginSessionsTest {

    @IdentityTest
    abstract static class Contract {

        static final Set<Factor> BOTH = Set.of(Factor.PASSWORD, Factor.EMAIL_CODE);
        static final ClientAddress ADDRESS = new ClientAddress("2001:db8::7");

        @Autowired
        LoginSessions sessions;

        @Autowired
        AccountSecurity security;

        @Autowired
        People people;

        @Autowired
        RecordedEvents events;

        @Autowired
        SwitchableAffiliations affiliations;

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
        void opensASessionThatIsAliveAndTellsOfIt() {
            SessionId session = open(grace);

            assertThat(sessions.seen(session)).isTrue();
            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(
                            new AccountEvent.LoggedIn(actor(grace, session, clock.instant())), true));
            assertThat(sessions.of(actor(grace, session))).singleElement().satisfies(shown -> {
                assertThat(shown.id()).isEqualTo(session);
                assertThat(shown.address()).isEqualTo(ADDRESS);
                assertThat(shown.browser().describe()).isEqualTo("Firefox · Linux");
                assertThat(shown.createdAt()).isEqualTo(clock.instant());
            });
        }

        @Test
        void endsAnHourAfterTheLastUse() {
            SessionId session = open(grace);
            clock.advance(Duration.ofMinutes(59));
            assertThat(sessions.seen(session)).isTrue();
            clock.advance(Duration.ofMinutes(59));
            assertThat(sessions.seen(session)).isTrue();

            clock.advance(Duration.ofHours(1));

            assertThat(sessions.seen(session)).isFalse();
            assertThat(sessions.of(actor(grace, session))).isEmpty();
        }

        @Test
        void staysIdleWhileItIsOnlyAskedAfter() {
            SessionId session = open(grace);
            clock.advance(Duration.ofMinutes(30));
            assertThat(sessions.isAlive(session)).isTrue();
            clock.advance(Duration.ofMinutes(30));

            assertThat(sessions.isAlive(session)).isFalse();
            assertThat(sessions.seen(session)).isFalse();
        }

        @Test
        void endsADayAfterItWasOpenedHoweverMuchItIsUsed() {
            SessionId session = open(grace);
            for (int i = 0; i < 47; i++) {
                clock.advance(Duration.ofMinutes(30));
                assertThat(sessions.seen(session)).isTrue();
            }

            clock.advance(Duration.ofMinutes(30));

            assertThat(sessions.seen(session)).isFalse();
        }

        @Test
        void isEndedFromAnotherSession() {
            SessionId own = open(grace);
            SessionId other = open(grace);

            sessions.end(actor(grace, own), other);

            assertThat(sessions.seen(other)).isFalse();
            assertThat(sessions.seen(own)).isTrue();
            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(new AccountEvent.SessionEnded(other, actor(grace, own)), true));
        }

        @Test
        void endsAllOthersAndNobodyElses() {
            SessionId own = open(grace);
            SessionId second = open(grace);
            SessionId third = open(grace);
            SessionId adas = open(people.somebody());

            sessions.endOthers(actor(grace, own));

            assertThat(sessions.seen(own)).isTrue();
            assertThat(sessions.seen(second)).isFalse();
            assertThat(sessions.seen(third)).isFalse();
            assertThat(sessions.seen(adas)).isTrue();
        }

        @Test
        void leavesAnotherPersonsSessionUntouched() {
            SessionId own = open(grace);
            SessionId adas = open(people.somebody());

            sessions.end(actor(grace, own), adas);

            assertThat(sessions.seen(adas)).isTrue();
            assertThat(events.all()).doesNotContain(new AccountEvent.SessionEnded(adas, actor(grace, own)));
        }

        @Test
        void closesOnceAndTellsOfIt() {
            SessionId own = open(grace);
            Actor actor = actor(grace, own);

            sessions.close(actor, own);
            sessions.close(actor, own);

            assertThat(sessions.seen(own)).isFalse();
            assertThat(events.all())
                    .filteredOn(new AccountEvent.LoggedOut(actor)::equals)
                    .hasSize(1);
        }

        @Test
        void survivesThePasswordChangeMadeInItWhileAllOthersEnd() {
            SessionId own = open(grace);
            SessionId other = open(grace);
            SessionId adas = open(people.somebody());

            assertThat(security.changePassword(
                            actor(grace, own), People.password(), new RawPassword("seven lamps by the quay")))
                    .isEqualTo(new PasswordChange.Done());

            assertThat(sessions.seen(own)).isTrue();
            assertThat(sessions.seen(other)).isFalse();
            assertThat(sessions.seen(adas)).isTrue();
            assertThat(sessions.of(actor(grace, own)))
                    .extracting(LoginSession::id)
                    .containsExactly(own);
        }

        @Test
        void endsWithARaisedEpochAndWithADisabledAccount() {
            SessionId outdated = open(grace);
            jdbc.sql("update account set security_epoch = security_epoch + 1 where id = ?")
                    .param(grace.id().value())
                    .update();
            assertThat(sessions.seen(outdated)).isFalse();

            SessionId fresh = open(grace);
            jdbc.sql("update account set disabled_at = created_at where id = ?")
                    .param(grace.id().value())
                    .update();
            assertThat(sessions.seen(fresh)).isFalse();
        }

        @Test
        void keepsAnOverlongUserAgentInPart() {
            SessionId session = sessions.open(grace.id(), BOTH, ADDRESS, "Firefox/1 Linux " + "x".repeat(1000));

            assertThat(sessions.seen(session)).isTrue();
        }

        @Test
        void knowsNoSessionThatWasNeverOpened() {
            assertThat(sessions.seen(SessionId.next())).isFalse();
        }

        @Test
        void actsInTheOrganizationFirstJoinedUntilItsOwnerChoosesAnother() {
            OrganizationId first = affiliations.join(grace.id());
            OrganizationId second = affiliations.join(grace.id());
            SessionId session = open(grace);
            assertThat(sessions.organizationOf(grace.id(), session)).contains(first);

            assertThat(sessions.choose(actor(grace, session), second)).isTrue();

            assertThat(sessions.organizationOf(grace.id(), session)).contains(second);
            assertThat(events.heard())
                    .contains(new RecordedEvents.Heard(
                            new AccountEvent.OrganizationChosen(
                                    actor(grace, session).in(second)),
                            true));
        }

        @Test
        void beginsTheNextLoginWhereTheLastOneActed() {
            affiliations.join(grace.id());
            OrganizationId second = affiliations.join(grace.id());
            sessions.choose(actor(grace, open(grace)), second);
            clock.advance(Duration.ofHours(1));

            SessionId next = open(grace);

            assertThat(sessions.organizationOf(grace.id(), next)).contains(second);
            assertThat(events.all())
                    .contains(new AccountEvent.LoggedIn(
                            actor(grace, next, clock.instant()).in(second)));
        }

        @Test
        void fallsBackToTheFirstOrganizationOnceTheChosenOneIsClosedToItsOwner() {
            OrganizationId first = affiliations.join(grace.id());
            OrganizationId second = affiliations.join(grace.id());
            SessionId session = open(grace);
            sessions.choose(actor(grace, session), second);

            affiliations.leave(grace.id(), second);

            assertThat(sessions.organizationOf(grace.id(), session)).contains(first);
            affiliations.leave(grace.id(), first);
            assertThat(sessions.organizationOf(grace.id(), session)).isEmpty();
        }

        @Test
        void choosesNoOrganizationOfOthersAndNoneInSessionsOfOthers() {
            OrganizationId own = affiliations.join(grace.id());
            Account ada = people.somebody();
            OrganizationId adas = affiliations.join(ada.id());
            SessionId session = open(grace);

            assertThat(sessions.choose(actor(grace, session), adas)).isFalse();
            assertThat(sessions.choose(actor(ada, session), adas)).isFalse();
            assertThat(sessions.choose(People.withToken(grace, own), own)).isFalse();

            assertThat(sessions.organizationOf(grace.id(), session)).contains(own);
            assertThat(events.all())
                    .doesNotContain(new AccountEvent.OrganizationChosen(
                            actor(grace, session).in(adas)));
        }

        private SessionId open(Account person) {
            return sessions.open(person.id(), BOTH, ADDRESS, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        }

        private static Actor actor(Account person, SessionId session) {
            return actor(person, session, MutableClock.START);
        }

        private static Actor actor(Account person, SessionId session, Instant provedAt) {
            return Actor.inSession(person.id(), null, session, BOTH, provedAt, ADDRESS);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
