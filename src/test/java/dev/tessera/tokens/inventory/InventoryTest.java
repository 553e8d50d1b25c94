package dev.tessera.tokens.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberStandings.State;
import dev.tessera.organizations.Members;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.PermissionUsage;
import dev.tessera.tokens.PermissionUsage.Asked;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRevoked;
import dev.tessera.tokens.inventory.Credential.Position;
import dev.tessera.tokens.inventory.CredentialQuery.Sort;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class InventoryTest {

    abstract static class Contract extends InventoryContract {

        @Autowired
        Members members;

        @Autowired
        PermissionUsage asks;

        @Test
        void listsEveryKindOfEverybodyThatIsAliveTheNewestFirst() {
            token(ada, "Billing");
            AppToken revoked = token(ada, "Old");
            tokens.revoke(ada, revoked.id());
            token(ada, "Short", Validity.Preset.DAYS_30);
            clock.advance(Duration.ofDays(31));
            shared(grace, "Shared");
            clock.advance(Duration.ofMinutes(1));
            key(ada, "Nightly");
            token(settlers.founder(), "Of another organization");

            assertThat(names(CredentialQuery.ALL)).containsExactly("Nightly", "Shared", "Billing");
            Credential billing = named("Billing");
            assertThat(billing.kind()).isEqualTo(Kind.APP_TOKEN);
            assertThat(billing.owner()).isEqualTo(ada.user());
            assertThat(billing.ownerName()).isEqualTo("Ada Lovelace");
            assertThat(billing.ownerState()).isEqualTo(State.ACTIVE);
            assertThat(billing.hint()).startsWith("tessp_…");
            assertThat(credentials.count(grace, CredentialQuery.ALL, 10)).isEqualTo(3);
            assertThat(credentials.count(grace, CredentialQuery.ALL, 2)).isEqualTo(2);
        }

        @Test
        void narrowsByTextKindAndOwner() {
            AppToken billing = token(ada, "Billing");
            token(grace, "Reports");
            key(ada, "Billing nightly");

            assertThat(names(query("BILL", null, null, null))).containsExactlyInAnyOrder("Billing", "Billing nightly");
            assertThat(names(query(billing.lastFour(), null, null, null))).containsExactly("Billing");
            assertThat(names(query("100%", null, null, null))).isEmpty();
            assertThat(names(query("", Kind.API_KEY, null, null))).containsExactly("Billing nightly");
            assertThat(names(query("", null, grace.user(), null))).containsExactly("Reports");
            assertThat(credentials.owners(grace, "lovel", 0, 10))
                    .singleElement()
                    .satisfies(owner -> assertThat(owner.user()).isEqualTo(ada.user()));
        }

        @Test
        void tellsWhatIsRiskyAndFindsIt() {
            AppToken idle = token(ada, "Idle");
            AppToken busy = token(ada, "Busy");
            token(ada, "Unused");
            token(ada, "For ever", new Validity.Never());
            used(idle.id().value(), clock.instant());
            clock.advance(Duration.ofDays(91));
            used(busy.id().value(), clock.instant());
            token(ada, "Fresh");
            key(ada, "Key");

            assertThat(named("Idle").risks()).containsExactly(Risk.UNUSED);
            assertThat(named("Busy").risks()).isEmpty();
            assertThat(named("Unused").risks()).containsExactly(Risk.NEVER_USED);
            assertThat(named("Fresh").risks()).isEmpty();
            assertThat(named("Idle").lastUsedAddress()).isEqualTo(new ClientAddress("192.0.2.7"));
            assertThat(names(risky(Risk.UNUSED))).containsExactly("Idle");
            assertThat(names(risky(Risk.NEVER_USED))).containsExactlyInAnyOrder("Unused", "For ever");
            assertThat(names(risky(Risk.NO_EXPIRY))).containsExactlyInAnyOrder("For ever", "Key");
            assertThat(names(risky(Risk.OWNER_GONE))).isEmpty();
            assertThat(names(risky(Risk.SPARE_PERMISSIONS))).isEmpty();
            assertThat(everyRiskFindsWhatItMarks()).isTrue();
        }

        @Test
        void seesThatAnOwnerIsDisabled() {
            token(ada, "Billing");
            token(grace, "Reports");
            members.disable(grace, ada.user());

            assertThat(names(risky(Risk.OWNER_GONE))).containsExactly("Billing");
            assertThat(named("Billing").risks()).contains(Risk.OWNER_GONE);
            assertThat(named("Billing").ownerState()).isEqualTo(State.DISABLED);
        }

        @Test
        void judgesOnlyTokensThatWereAskedForAPermission() {
            AppToken asked = token(ada, "Asked");
            token(ada, "Never asked");
            Set<Permission> granted =
                    Set.of(Permission.USE_API, Permission.VIEW_OWN_TOKENS, Permission.MANAGE_OWN_TOKENS);
            ask(asked, Set.of(Permission.VIEW_OWN_TOKENS), granted);

            assertThat(names(risky(Risk.SPARE_PERMISSIONS))).containsExactly("Asked");
            assertThat(named("Asked").spare()).containsExactly(Permission.MANAGE_OWN_TOKENS);

            ask(asked, Set.of(Permission.MANAGE_OWN_TOKENS), granted);
            assertThat(names(risky(Risk.SPARE_PERMISSIONS))).isEmpty();

            clock.advance(Duration.ofDays(91));
            ask(asked, Set.of(Permission.VIEW_OWN_TOKENS), granted);
            assertThat(named("Asked").spare()).containsExactly(Permission.MANAGE_OWN_TOKENS);

            clock.advance(Duration.ofDays(91));
            assertThat(names(risky(Risk.SPARE_PERMISSIONS))).isEmpty();
            assertThat(named("Asked").spare()).isEmpty();
        }

        @Test
        void pagesThroughEveryOrderWithoutLosingOrRepeatingAny() {
            for (int number = 0; number < 7; number++) {
                AppToken token =
                        token(ada, "Token " + number, number % 3 == 0 ? new Validity.Never() : Validity.DEFAULT);
                if (number % 2 == 0) {
                    used(token.id().value(), clock.instant().minus(Duration.ofDays(number / 3)));
                }
                clock.advance(Duration.ofSeconds(number % 2));
            }
            key(ada, "Key");
            shared(grace, "Shared");

            for (Sort sort : Sort.values()) {
                for (boolean ascending : new boolean[] {true, false}) {
                    CredentialQuery query = new CredentialQuery("", null, null, null, sort, ascending);
                    List<Credential> whole = credentials.page(grace, query, null, 100);
                    assertThat(whole).hasSize(9);
                    assertThat(inPagesOf(2, query)).as(sort + " " + ascending).isEqualTo(whole);
                }
            }
        }

        @Test
        void sortsWhatHasNoValueWhereItBelongs() {
            AppToken never = token(ada, "Never used");
            AppToken earlier = token(ada, "Earlier");
            AppToken later = token(ada, "Later");
            used(earlier.id().value(), clock.instant().minus(Duration.ofDays(2)));
            used(later.id().value(), clock.instant());

            assertThat(names(sorted(Sort.LAST_USED, true))).containsExactly("Never used", "Earlier", "Later");
            assertThat(names(sorted(Sort.LAST_USED, false))).containsExactly("Later", "Earlier", "Never used");
            assertThat(never.name()).isEqualTo("Never used");
            key(ada, "Key");
            assertThat(names(sorted(Sort.EXPIRES, true)).getLast()).isEqualTo("Key");
            assertThat(names(sorted(Sort.EXPIRES, false)).getFirst()).isEqualTo("Key");
            assertThat(names(sorted(Sort.NAME, true))).containsExactly("Earlier", "Key", "Later", "Never used");
        }

        @Test
        void revokesAnyKindOnceAndTellsItByTheKindsOwnEvent() {
            UUID token = token(ada, "Billing").id().value();
            UUID key = key(ada, "Nightly").id().value();
            UUID sharedToken = shared(ada, "Shared").id().value();

            for (UUID credential : List.of(token, key, sharedToken)) {
                assertThat(credentials.revoke(grace, credential)).isEqualTo(Ending.REVOKED);
                assertThat(credentials.revoke(grace, credential)).isEqualTo(Ending.ALREADY_REVOKED);
            }

            assertThat(names(CredentialQuery.ALL)).isEmpty();
            assertThat(events.stream(AppTokenRevoked.class)).hasSize(1);
            assertThat(events.stream(ApiKeyRevoked.class)).hasSize(1);
            assertThat(events.stream(OrganizationTokenRevoked.class)).hasSize(1);
        }

        @Test
        void letsOneOfManyRevoke() throws Exception {
            UUID token = token(ada, "Billing").id().value();

            List<Ending> endings = Race.of(8, () -> credentials.revoke(grace, token));

            assertThat(endings).filteredOn(Ending.REVOKED::equals).hasSize(1);
            assertThat(endings).filteredOn(Ending.ALREADY_REVOKED::equals).hasSize(7);
        }

        @Test
        void neitherShowsNorRevokesToWhoeverMayNot() {
            UUID token = token(grace, "Reports").id().value();
            Actor other = settlers.founder();

            assertThat(credentials.revoke(ada, token)).isEqualTo(Ending.NOT_PERMITTED);
            assertThat(credentials.revoke(other, token)).isEqualTo(Ending.NOT_FOUND);
            assertThat(credentials.find(other, token)).isEmpty();
            assertThatThrownBy(() -> credentials.page(ada, CredentialQuery.ALL, null, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> credentials.find(ada, token)).isInstanceOf(AccessDeniedException.class);
            clock.advance(Duration.ofMinutes(20));
            assertThat(credentials.revoke(grace, token)).isEqualTo(Ending.PROOF_NEEDED);
            assertThat(names(CredentialQuery.ALL)).containsExactly("Reports");
        }

        @Test
        void revokesASliceAndSaysOfEachWhatBecameOfIt() {
            UUID first = token(ada, "First").id().value();
            UUID second = token(ada, "Second").id().value();
            credentials.revoke(grace, second);

            assertThat(credentials.revokeSome(grace, List.of(first, second, UUID.randomUUID())))
                    .containsExactly(Ending.REVOKED, Ending.ALREADY_REVOKED, Ending.NOT_FOUND);
            List<UUID> many = Stream.generate(UUID::randomUUID).limit(11).toList();
            assertThatThrownBy(() -> credentials.revokeSome(grace, many)).isInstanceOf(IllegalArgumentException.class);
        }

        private void ask(AppToken token, Set<Permission> permissions, Set<Permission> granted) {
            asks.record(List.of(new Asked(token.id(), permissions, granted)));
        }

        /** What the database finds is what each credential says of itself. */
        private boolean everyRiskFindsWhatItMarks() {
            List<Credential> all = credentials.page(grace, CredentialQuery.ALL, null, 100);
            return Stream.of(Risk.values())
                    .allMatch(risk -> credentials
                            .page(grace, risky(risk), null, 100)
                            .equals(all.stream()
                                    .filter(credential -> credential.risks().contains(risk))
                                    .toList()));
        }

        private List<Credential> inPagesOf(int size, CredentialQuery query) {
            List<Credential> read = new ArrayList<>();
            List<Credential> page = credentials.page(grace, query, null, size);
            while (!page.isEmpty()) {
                read.addAll(page);
                Position end = page.getLast().position();
                page = credentials.page(grace, query, end, size);
            }
            return read;
        }

        private Credential named(String name) {
            return credentials.page(grace, CredentialQuery.ALL, null, 100).stream()
                    .filter(credential -> credential.name().equals(name))
                    .min(Comparator.comparing(Credential::createdAt))
                    .orElseThrow();
        }

        private List<String> names(CredentialQuery query) {
            return credentials.page(settlers.provedNow(grace), query, null, 100).stream()
                    .map(Credential::name)
                    .toList();
        }

        private static CredentialQuery risky(Risk risk) {
            return query("", null, null, risk);
        }

        private static CredentialQuery sorted(Sort sort, boolean ascending) {
            return new CredentialQuery("", null, null, null, sort, ascending);
        }

        private static CredentialQuery query(
                String text, @Nullable Kind kind, @Nullable UserId owner, @Nullable Risk risk) {
            return new CredentialQuery(text, kind, owner, risk, Sort.CREATED, false);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
