package dev.tessera.tokens.organizational;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureFlags;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Creation.NameInvalid.Fault;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.Created;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NameInvalid;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NameTaken;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NotPermitted;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.ProofNeeded;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.ValidityNotAllowed;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenCreated;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenDeleted;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenSwitched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class OrganizationTokensTest {

    private static final FeatureFlags ON = flags(Set.of(Feature.ORGANIZATION_API_TOKEN), true);

    private static FeatureFlags flags(Set<Feature> granted, boolean on) {
        return new FeatureFlags(granted, on ? Set.of(Feature.ORGANIZATION_API_TOKEN) : Set.of());
    }

    @PersistenceTest(classes = OrganizationTokensModule.class)
    @RecordApplicationEvents
    abstract static class Contract {

        private final OrganizationId organization = OrganizationId.next();
        private final Actor maker =
                TestActors.member().organization(organization).build();
        private final Actor admin =
                TestActors.member().organization(organization).build();
        private final Actor other =
                TestActors.member().organization(organization).build();

        @Autowired
        OrganizationTokens tokens;

        @Autowired
        OrganizationTokenUsage usage;

        @Autowired
        LeakedOrganizationTokens leaked;

        @Autowired
        TokensModule.Neighbours neighbours;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        MutableClock clock;

        @Autowired
        ApplicationEvents events;

        @BeforeEach
        void join() {
            clock.set(MutableClock.START);
            permit(maker, Permission.USE_API);
            permit(other, Permission.USE_API);
            permit(admin, Permission.USE_API, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
            have(ON, TokenPolicy.UNLIMITED, false);
        }

        private void permit(Actor actor, Permission... permissions) {
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, permissions);
            have(ON, TokenPolicy.UNLIMITED, false);
        }

        private void have(FeatureFlags features, TokenPolicy policy, boolean suspended) {
            neighbours.put(new Organization(organization, "Example", suspended, policy, features));
        }

        @Test
        void givesTheValueOnceAndKeepsTheRest() {
            Created created = created("  Old\tarchive ");

            assertThat(created.value().kind()).isEqualTo(CredentialKind.ORGANIZATION_TOKEN);
            assertThat(created.token().name()).isEqualTo("Old archive");
            assertThat(created.token().status(MutableClock.START)).isEqualTo(TokenStatus.ACTIVE);
            assertThat(tokens.list(other, 0, 10)).containsExactly(created.token());
            assertThat(told())
                    .containsExactly(
                            new OrganizationTokenCreated(created.token().id(), "Old archive", maker));
        }

        @Test
        void keepsTheHashOfTheValueAndTheValueNowhere() {
            Created created = created("Archive");

            Map<String, @Nullable Object> row = jdbc.sql("select * from organization_token where id = ?")
                    .param(created.token().id().value())
                    .query()
                    .singleRow();
            String secret = created.value().reveal().substring(6);
            assertThat(row.get("hash")).isEqualTo(created.value().hash().bytes());
            assertThat(row)
                    .hasSizeGreaterThan(10)
                    .allSatisfy((column, content) ->
                            assertThat(asText(content)).as(column).doesNotContain(secret));
            assertThat(told().toString() + created).doesNotContain(secret);
        }

        @Test
        void writesDownThatItsKindIsDeprecated() {
            created("Archive");

            assertThat(told().getFirst().audit().details()).containsEntry("deprecated", "true");
        }

        @Test
        void areThereWhileTheFeatureIsGrantedAndOnAndTheApiMayBeUsed() {
            created("Archive");
            assertThat(isOpen(ON, true)).isTrue();
            assertThat(isOpen(ON, false)).as("not permitted").isFalse();
            assertThat(isOpen(flags(Set.of(Feature.ORGANIZATION_API_TOKEN), false), true))
                    .as("off")
                    .isFalse();
            assertThat(isOpen(flags(Set.of(), true), true)).as("not granted").isFalse();
        }

        /** What isOpenTo says is what all the others do. */
        private boolean isOpen(FeatureFlags features, boolean permitted) {
            permit(maker, permitted ? new Permission[] {Permission.USE_API} : new Permission[0]);
            have(features, TokenPolicy.UNLIMITED, false);
            boolean open = tokens.isOpenTo(maker);
            assertThat(tokens.count(maker)).isEqualTo(open ? 1 : 0);
            assertThat(tokens.list(maker, 0, 10)).hasSize(open ? 1 : 0);
            assertThat(tokens.create(maker, wanted("Archive"))).isEqualTo(open ? new NameTaken() : new NotPermitted());
            assertThat(tokens.switchTo(maker, TokenId.next(), false))
                    .isEqualTo(open ? OrganizationTokenChange.NOT_FOUND : OrganizationTokenChange.NOT_PERMITTED);
            return open;
        }

        @Test
        void areNotForSuspendedOrganizations() {
            have(ON, TokenPolicy.UNLIMITED, true);

            assertThat(tokens.isOpenTo(maker)).isFalse();
            assertThat(tokens.create(maker, wanted("Archive"))).isEqualTo(new NotPermitted());
        }

        @Test
        void areMadeByPersonsOnlyBehindAFreshFactor() {
            ActingToken token = new ActingToken(TokenId.next(), Set.of(Permission.values()), null, IpRanges.ANYWHERE);
            Actor program = Actor.withToken(maker.user(), organization, token, new ClientAddress("192.0.2.1"));
            assertThat(tokens.create(program, wanted("Archive"))).isEqualTo(new NotPermitted());

            clock.advance(Duration.ofMinutes(15));
            assertThat(tokens.create(maker, wanted("Archive"))).isEqualTo(new ProofNeeded());
        }

        @Test
        void keepToThePolicyAndToNames() {
            have(ON, new TokenPolicy(OptionalInt.of(30), false), false);

            assertThat(tokens.create(maker, wanted("Archive"))).isInstanceOf(ValidityNotAllowed.class);
            assertThat(tokens.create(maker, new NewOrganizationToken(" ", Validity.Preset.DAYS_30, true)))
                    .isEqualTo(new NameInvalid(Fault.BLANK));
        }

        @Test
        void giveANameToOneOfManyWhoAskAtOnce() throws Exception {
            List<OrganizationTokenCreation> results = Race.of(32, () -> tokens.create(maker, wanted("Archive")));

            assertThat(results).filteredOn(Created.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(NameTaken.class::isInstance).hasSize(31);
        }

        @Test
        void areChangedByWhoMadeThemAndByWhoMayRevokeAll() {
            OrganizationToken token = created("Archive").token();
            assertThat(tokens.mayChange(other, token)).isFalse();
            assertThat(tokens.switchTo(other, token.id(), false)).isEqualTo(OrganizationTokenChange.NOT_PERMITTED);
            assertThat(tokens.revoke(other, token.id())).isEqualTo(OrganizationTokenChange.NOT_PERMITTED);

            assertThat(tokens.switchTo(maker, token.id(), false)).isEqualTo(OrganizationTokenChange.DONE);
            assertThat(tokens.switchTo(maker, token.id(), false))
                    .as("silently")
                    .isEqualTo(OrganizationTokenChange.DONE);
            assertThat(now(token).status(MutableClock.START)).isEqualTo(TokenStatus.OFF);
            assertThat(tokens.mayChange(admin, token)).isTrue();
            assertThat(tokens.revoke(admin, token.id())).isEqualTo(OrganizationTokenChange.DONE);
            assertThat(now(token).status(MutableClock.START)).isEqualTo(TokenStatus.REVOKED);
            assertThat(tokens.switchTo(maker, token.id(), true)).isEqualTo(OrganizationTokenChange.ALREADY_REVOKED);
            assertThat(tokens.revoke(maker, token.id())).isEqualTo(OrganizationTokenChange.ALREADY_REVOKED);
            assertThat(tokens.delete(maker, token.id())).isEqualTo(OrganizationTokenChange.DONE);
            assertThat(tokens.count(maker)).isZero();
            assertThat(told().stream().skip(1))
                    .containsExactly(
                            new OrganizationTokenSwitched(token.id(), "Archive", false, maker),
                            new OrganizationTokenRevoked(token.id(), "Archive", admin),
                            new OrganizationTokenDeleted(token.id(), "Archive", maker));
        }

        @Test
        void areNobodyElses() {
            OrganizationToken token = created("Archive").token();
            OrganizationId elsewhere = OrganizationId.next();
            Actor stranger = TestActors.member().organization(elsewhere).build();
            neighbours.add(TestAccounts.grace().id(stranger.user()).build(), elsewhere, Permission.values());
            neighbours.put(new Organization(elsewhere, "Other", false, TokenPolicy.UNLIMITED, ON));

            assertThat(tokens.list(stranger, 0, 10)).isEmpty();
            assertThat(tokens.revoke(stranger, token.id())).isEqualTo(OrganizationTokenChange.NOT_FOUND);
            assertThat(now(token).revokedAt()).isNull();
        }

        @Test
        void areRevokedOnceWhenTheyAreFoundInTheOpen() throws Exception {
            Created created = created("Archive");
            tokens.switchTo(maker, created.token().id(), false);
            Finding finding = Finding.of("https://paste.example/1", null, new ClientAddress("198.51.100.9"));

            List<LeakOutcome> outcomes = Race.of(16, () -> leaked.handIn(created.value(), finding));

            assertThat(outcomes).filteredOn(LeakOutcome.REVOKED::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(LeakOutcome.ALREADY_INACTIVE::equals)
                    .hasSize(15);
            assertThat(now(created.token()).status(MutableClock.START)).isEqualTo(TokenStatus.REVOKED);
            assertThat(neighbours.mails)
                    .filteredOn(mail -> mail.parameters().containsValue("https://paste.example/1"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.template()).isEqualTo("organization-token-leaked"));
            neighbours.mails.clear();
        }

        @Test
        void countTheirUses() {
            OrganizationToken token = created("Archive").token();
            Caller caller = Caller.at(new ClientAddress("198.51.100.4"));
            usage.record(List.of(
                    use(token, Outcome.USED, caller, 3),
                    use(token, Outcome.REFUSED, caller, 5),
                    use(token, Outcome.USED, Caller.UNKNOWN, 1)));

            assertThat(now(token).useCount()).isEqualTo(4);
            assertThat(now(token).lastUsedAt()).isEqualTo(MutableClock.START);
            assertThat(now(token).lastUsedAddress()).isEqualTo(caller.address());
        }

        private static Use use(OrganizationToken token, Outcome outcome, Caller caller, long count) {
            return new Use(new Counted(token.id(), 1, outcome), caller, count, MutableClock.START, caller);
        }

        private Created created(String name) {
            return (Created) tokens.create(maker, wanted(name));
        }

        private static NewOrganizationToken wanted(String name) {
            return new NewOrganizationToken(name, Validity.DEFAULT, true);
        }

        private OrganizationToken now(OrganizationToken token) {
            return tokens.list(maker, 0, 10).stream()
                    .filter(listed -> listed.id().equals(token.id()))
                    .findAny()
                    .orElseThrow();
        }

        private List<OrganizationTokenEvent> told() {
            return events.stream(OrganizationTokenEvent.class).toList();
        }

        private static String asText(@Nullable Object content) {
            return content instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(content);
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
