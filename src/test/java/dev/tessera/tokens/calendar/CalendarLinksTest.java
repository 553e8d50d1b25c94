package dev.tessera.tokens.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Created;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Refused;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkCreated;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkEnded;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkLeaked;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class CalendarLinksTest {

    @PersistenceTest(classes = {TokensModule.class, CalendarModule.class})
    @RecordApplicationEvents
    abstract static class Contract {

        private final OrganizationId organization = OrganizationId.next();
        private final Actor actor =
                TestActors.member().organization(organization).build();
        private final Account grace = TestAccounts.grace()
                .id(actor.user())
                .at("grace-" + actor.user() + "@example.com")
                .build();

        @Autowired
        CalendarLinks links;

        @Autowired
        CalendarFeed feed;

        @Autowired
        LeakedCalendarLinks leaked;

        @Autowired
        AppTokens tokens;

        @Autowired
        TokensModule.Neighbours neighbours;

        @Autowired
        MutableClock clock;

        @Autowired
        ApplicationEvents events;

        @BeforeEach
        void join() {
            clock.set(MutableClock.START);
            neighbours.add(grace, organization, Permission.MANAGE_OWN_TOKENS);
        }

        @Test
        void oneLinkReadsTheExpiriesOfItsOwnerAndOfNobodyElse() {
            created("Nightly reports", Validity.DEFAULT);
            created("For ever", new Validity.Never());
            AppToken revoked = created("Revoked", Validity.DEFAULT);
            tokens.revoke(actor, revoked.id());
            Actor other = TestActors.member().organization(organization).build();
            neighbours.add(TestAccounts.grace().id(other.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);
            tokens.create(other, NewAppToken.unlimited("Somebody else's", Validity.DEFAULT));

            Created link = made();

            assertThat(read(link))
                    .contains("SUMMARY:Nightly reports expires")
                    .doesNotContain("For ever", "Revoked", "Somebody else");
            assertThat(links.find(actor))
                    .contains(new CalendarLink(link.secret().lastFour(), clock.instant(), clock.instant()));
        }

        @Test
        void theSameExpiriesAreTheSameBytesUntilOneChanges() {
            AppToken token = created("Nightly reports", Validity.DEFAULT);
            Created link = made();
            String before = read(link);
            clock.advance(Duration.ofDays(1));
            assertThat(read(link)).isEqualTo(before);

            Actor fresh = TestActors.member()
                    .user(actor.user())
                    .organization(organization)
                    .provedAt(clock.instant())
                    .build();
            tokens.rotate(fresh, token.id(), 1, Overlap.NONE);
            assertThat(read(link)).contains("SEQUENCE:1").isNotEqualTo(before);
        }

        @Test
        void whatHasExpiredStaysForAMonth() {
            created("Short", Validity.Preset.DAYS_30);
            Created link = made();
            clock.advance(Duration.ofDays(59));
            assertThat(read(link)).contains("Short");
            clock.advance(Duration.ofDays(2));
            assertThat(read(link)).doesNotContain("Short");
        }

        @Test
        void whoMaySeeNoTokensAnyMoreSeesNoneHereEither() {
            created("Nightly reports", Validity.DEFAULT);
            Created link = made();
            neighbours.add(grace, organization);

            assertThat(read(link)).doesNotContain("Nightly reports");
            assertThat(links.create(actor)).isEqualTo(Refused.NOT_PERMITTED);
        }

        @Test
        void aReplacedLinkAndOneSwitchedOffAreWorthNothing() {
            Created first = made();
            Created second = made();
            assertThat(feed.read(first.secret().reveal())).isEmpty();
            assertThat(feed.read(second.secret().reveal())).isPresent();

            links.switchOff(actor);
            links.switchOff(actor);
            assertThat(feed.read(second.secret().reveal())).isEmpty();
            assertThat(links.find(actor)).isEmpty();
            assertThat(events.stream(CalendarLinkCreated.class).map(CalendarLinkCreated::replacing))
                    .containsExactly(false, true);
            assertThat(events.stream(CalendarLinkEnded.class)).hasSize(1);
        }

        @Test
        void aDisabledOwnerHasNoCalendar() {
            Created link = made();
            neighbours.add(
                    TestAccounts.grace().id(actor.user()).disabled().build(),
                    organization,
                    Permission.MANAGE_OWN_TOKENS);

            assertThat(feed.read(link.secret().reveal())).isEmpty();
        }

        @Test
        void nothingElseOpensIt() {
            made();

            assertThat(feed.read("")).isEmpty();
            assertThat(feed.read(CredentialValue.generate(CredentialKind.CALENDAR_SECRET, new SecureRandom())
                            .reveal()))
                    .isEmpty();
            assertThat(feed.read(((Creation.Created)
                                    tokens.create(actor, NewAppToken.unlimited("Another kind", Validity.DEFAULT)))
                            .value()
                            .reveal()))
                    .isEmpty();
        }

        @Test
        void asksForAFreshFactorAndForAPerson() {
            ActingToken acting =
                    new ActingToken(TokenId.next(), Set.of(Permission.MANAGE_OWN_TOKENS), null, IpRanges.ANYWHERE);
            Actor program = Actor.withToken(actor.user(), organization, acting, new ClientAddress("192.0.2.1"));
            made();

            assertThat(links.create(program)).isEqualTo(Refused.NOT_PERMITTED);
            assertThat(links.find(program)).isEmpty();
            links.switchOff(program);
            assertThat(links.find(actor)).isPresent();
            clock.advance(Duration.ofMinutes(15));
            assertThat(links.create(actor)).isEqualTo(Refused.PROOF_NEEDED);
        }

        @Test
        void ofManyMadeAtOnceOneWorks() throws Exception {
            List<Created> all = Race.of(6, this::made);

            assertThat(all)
                    .filteredOn(link -> feed.read(link.secret().reveal()).isPresent())
                    .hasSize(1);
        }

        @Test
        void aLinkThatIsHandedInEndsOnceAndItsOwnerIsTold() throws Exception {
            Created link = made();
            Finding finding = new Finding("https://wiki.example.com", "", new ClientAddress("198.51.100.7"));

            assertThat(Race.of(4, () -> leaked.handIn(link.secret(), finding)))
                    .containsOnlyOnce(LeakOutcome.REVOKED)
                    .contains(LeakOutcome.ALREADY_INACTIVE);

            assertThat(feed.read(link.secret().reveal())).isEmpty();
            assertThat(events.stream(CalendarLinkLeaked.class)).hasSizeLessThanOrEqualTo(1);
            assertThat(neighbours.mailsTo(grace)).singleElement().satisfies(mail -> {
                assertThat(mail.template()).isEqualTo("calendar-leaked");
                assertThat(mail.parameters()).containsEntry("foundAt", "https://wiki.example.com");
            });
            assertThat(leaked.handIn(
                            CredentialValue.generate(CredentialKind.CALENDAR_SECRET, new SecureRandom()), finding))
                    .isEqualTo(LeakOutcome.UNKNOWN);
        }

        private Created made() {
            return (Created) links.create(actor);
        }

        private String read(Created link) {
            return new String(feed.read(link.secret().reveal()).orElseThrow(), UTF_8).replace("\r\n ", "");
        }

        private AppToken created(String name, Validity validity) {
            return ((Creation.Created) tokens.create(actor, NewAppToken.unlimited(name, validity))).token();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
