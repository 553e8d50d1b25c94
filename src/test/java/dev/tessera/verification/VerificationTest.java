package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tessera.identity.AccountEvent;
import dev.tessera.identity.AccountEvent.EmailChanged;
import dev.tessera.identity.AccountEvent.ProfileChanged;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenSwitched;
import dev.tessera.tokens.PermissionUsage.Asked;
import dev.tessera.verification.TestTokens.Stored;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerificationTest {

    private static final ClientAddress ADDRESS = new ClientAddress("198.51.100.4");

    @PersistenceTest(classes = TestWorld.class)
    abstract static class AnyDatabase {

        @Autowired
        Verification verification;

        @Autowired
        SnapshotCache<CredentialHash, TokenSnapshot> snapshots;

        @Autowired
        TestTokens tokens;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        RecordedUsage usage;

        @Autowired
        UsageFlush flush;

        @Autowired
        RecordedAsks asks;

        @Test
        void tellsWhoStandsBehindAGoodToken() {
            Stored token = tokens.stored();
            assertThat(verify(token)).isInstanceOfSatisfying(Active.class, active -> {
                assertThat(active.token()).isEqualTo(token.id());
                assertThat(active.user()).isEqualTo(token.owner());
                assertThat(active.organization()).isEqualTo(token.organization());
                assertThat(active.fullName()).isEqualTo("Ada Lovelace");
                assertThat(active.organizationName()).isEqualTo("Analytical Engines");
                assertThat(active.permissions())
                        .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
                assertThat(active.lastFour()).isEqualTo(token.value().lastFour());
            });
        }

        @Test
        void refusesWhatWasNeverIssued() {
            CredentialValue stranger = CredentialValue.generate(CredentialKind.APP_TOKEN, new SecureRandom());
            CredentialValue verifier = CredentialValue.generate(CredentialKind.VERIFIER_SECRET, new SecureRandom());
            CredentialValue secret = CredentialValue.generate(CredentialKind.API_SECRET, new SecureRandom());
            assertThat(verify("tessp_junk")).isEqualTo(new Refused(Code.MALFORMED));
            assertThat(verify(stranger.reveal())).isEqualTo(new Refused(Code.NOT_FOUND));
            assertThat(verify(verifier.reveal())).isEqualTo(new Refused(Code.NOT_FOUND));
            assertThat(verify(secret.reveal())).isEqualTo(new Refused(Code.NOT_FOUND));
        }

        @Test
        void refusesATokenFromTheMomentItExpiresThoughItIsCached() {
            Stored token = tokens.stored("DEVELOPER", clock.instant().plusSeconds(60));
            assertThat(verify(token)).isInstanceOf(Active.class);
            clock.advance(Duration.ofSeconds(60));
            assertThat(verify(token)).isEqualTo(new Refused(Code.EXPIRED));
        }

        @Test
        void tellsWhatARoleBlocksFromWhatNoneGives() {
            Stored token = tokens.stored();
            jdbc.sql("update membership set permissions = 'USE_API', blocked = 'MANAGE_POLICIES' where account_id = ?")
                    .param(token.owner().value())
                    .update();
            assertThat(verify(token, "MANAGE_POLICIES", null)).isEqualTo(new Refused(Code.PERMISSION_BLOCKED));
            assertThat(verify(token, "VIEW_AUDIT_LOG", null)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
            assertThat(verify(token, "USE_API", null)).isInstanceOf(Active.class);
        }

        @Test
        void letsATokenOutliveItsOwnersMembershipWithWhatTheyCould() {
            Stored token = tokens.stored(null, clock.instant().plusSeconds(60));
            assertThat(verify(token)).isEqualTo(new Refused(Code.USER_DISABLED));

            Stored kept = tokens.stored(null, clock.instant().plusSeconds(60));
            tokens.change(kept, "frozen_permissions", "USE_API VIEW_OWN_TOKENS");
            assertThat(verify(kept, "VIEW_OWN_TOKENS", null))
                    .isInstanceOfSatisfying(
                            Active.class,
                            active -> assertThat(active.permissions())
                                    .containsExactlyInAnyOrder(Permission.USE_API, Permission.VIEW_OWN_TOKENS));
            assertThat(verify(kept, "VIEW_AUDIT_LOG", null)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
            clock.advance(Duration.ofSeconds(60));
            assertThat(verify(kept)).isEqualTo(new Refused(Code.EXPIRED));
        }

        @Test
        void endsWhatOutlivedAMembershipWithTheAccount() {
            Stored kept = tokens.stored(null, null);
            tokens.change(kept, "frozen_permissions", "USE_API");
            jdbc.sql("update account set disabled_at = created_at where id = ?")
                    .param(kept.owner().value())
                    .update();
            assertThat(verify(kept)).isEqualTo(new Refused(Code.USER_DISABLED));
        }

        @Test
        void goesByTheMembershipOfAnOwnerWhoCameBack() {
            Stored kept = tokens.stored("VIEWER", null);
            tokens.change(kept, "frozen_permissions", "USE_API VIEW_AUDIT_LOG");
            assertThat(verify(kept)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
            tokens.disableMember(kept);
            assertThat(verify(kept)).isEqualTo(new Refused(Code.USER_DISABLED));
        }

        @Test
        void notesForWhatPermissionsGoodTokensWereAsked() {
            Stored token = tokens.stored();
            verify(token, "VIEW_OWN_TOKENS", null);
            verify(token, "VIEW_OWN_TOKENS", null);
            verify(token, "MANAGE_OWN_TOKENS", null);
            verify(token, "VIEW_AUDIT_LOG", null);
            verify(token, "NO_SUCH_THING", null);
            verify(tokens.stored());
            flush.flush();
            flush.flush();

            assertThat(asks.taken())
                    .filteredOn(asked -> asked.token().equals(token.id()))
                    .containsExactly(new Asked(
                            token.id(),
                            Set.of(Permission.VIEW_OWN_TOKENS, Permission.MANAGE_OWN_TOKENS),
                            PredefinedRole.DEVELOPER.settings().allowed()));
        }

        @Test
        void acceptsTheOldValueOfARotatedTokenUntilItRetires() {
            Instant retires = clock.instant().plusSeconds(3600);
            Stored old = tokens.stored();
            Stored fresh = tokens.rotated(old, retires);

            assertThat(verify(old)).isInstanceOfSatisfying(Active.class, active -> {
                assertThat(active.token()).isEqualTo(fresh.id());
                assertThat(active.generation()).isEqualTo(1);
                assertThat(active.expiresAt()).isEqualTo(retires);
            });
            assertThat(verify(fresh)).isInstanceOfSatisfying(Active.class, active -> {
                assertThat(active.generation()).isEqualTo(2);
                assertThat(active.expiresAt()).isNull();
            });
            clock.set(retires);
            assertThat(verify(old)).isEqualTo(new Refused(Code.REVOKED));
            assertThat(verify(fresh)).isInstanceOf(Active.class);
        }

        @Test
        void refusesEveryTokenOfAnOrganizationFromTheMomentTheApiIsSwitchedOff() {
            Stored token = tokens.stored();
            assertThat(verify(token)).isInstanceOf(Active.class);

            tokens.switchApi(token, false);
            assertThat(verify(token)).isEqualTo(new Refused(Code.FEATURE_DISABLED));
            tokens.switchApi(token, true);
            assertThat(verify(token)).isInstanceOf(Active.class);
        }

        @Test
        void refusesWhatTheOrganizationWasNotGranted() {
            Stored token = tokens.stored();
            jdbc.sql("update organization set features_granted = '' where id = ?")
                    .param(token.organization().value())
                    .update();
            assertThat(verify(token)).isEqualTo(new Refused(Code.FEATURE_DISABLED));
        }

        @Test
        void allowsNoAddressThatTheOrganizationDoesNot() {
            Stored token = tokens.stored();
            assertThat(verify(token)).isInstanceOf(Active.class);

            tokens.restrict(token, "192.0.2.0/24");
            assertThat(verify(token)).isEqualTo(new Refused(Code.IP_NOT_ALLOWED));
            tokens.restrict(token, "192.0.2.0/24 " + ADDRESS);
            assertThat(verify(token)).isInstanceOf(Active.class);
            tokens.change(token, "addresses", "203.0.113.0/24");
            snapshots.forgetAll();
            assertThat(verify(token)).isEqualTo(new Refused(Code.IP_NOT_ALLOWED));
        }

        @Test
        void refusesAPausedTokenUntilThePauseIsOver() {
            Stored token = tokens.stored();
            Instant end = clock.instant().plusSeconds(900);
            tokens.change(token, "paused_until", end);

            assertThat(verify(token)).isEqualTo(new Refused(Code.DISABLED));
            clock.set(end);
            assertThat(verify(token)).isInstanceOf(Active.class);
        }

        @Test
        void allowsNoMoreThanTokenAndOwnerMayBoth() {
            Stored token = tokens.stored();
            tokens.change(token, "permissions", "USE_API VIEW_AUDIT_LOG GONE_LONG_AGO");

            assertThat(verify(token))
                    .isInstanceOfSatisfying(
                            Active.class,
                            active -> assertThat(active.permissions()).containsExactly(Permission.USE_API));
            assertThat(verify(token, "MANAGE_OWN_TOKENS", null)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
        }

        @Test
        void refusesATokenThatMayNotCallTheApi() {
            Stored token = tokens.stored();
            tokens.change(token, "permissions", "MANAGE_OWN_TOKENS");

            assertThat(verify(token)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
        }

        @Test
        void refusesAddressesThatTheTokenIsNotFor() {
            Stored token = tokens.stored();
            tokens.change(token, "addresses", "198.51.100.0/24 2001:db8::/32");
            String value = token.value().reveal();

            for (String here : List.of("198.51.100.7", "2001:db8::1")) {
                assertThat(verification.verify(Check.of(value, Caller.at(new ClientAddress(here)))))
                        .isInstanceOf(Active.class);
            }
            for (String elsewhere : List.of("198.51.101.7", "2001:db9::1", "-")) {
                assertThat(verification.verify(Check.of(value, Caller.at(new ClientAddress(elsewhere)))))
                        .isEqualTo(new Refused(Code.IP_NOT_ALLOWED));
            }
        }

        @Test
        void refusesByTheStateOfTokenOwnerAndOrganization() {
            assertThat(verify(changed("app_token", "revoked_at"))).isEqualTo(new Refused(Code.REVOKED));
            assertThat(verify(changed("app_token", "deleted_at"))).isEqualTo(new Refused(Code.REVOKED));
            assertThat(verify(changed("account", "disabled_at"))).isEqualTo(new Refused(Code.USER_DISABLED));
            assertThat(verify(changed("organization", "suspended_at"))).isEqualTo(new Refused(Code.FEATURE_DISABLED));
            assertThat(verify(tokens.stored(null, null))).isEqualTo(new Refused(Code.USER_DISABLED));
            assertThat(verify(tokens.stored("VIEWER", null))).isEqualTo(new Refused(Code.PERMISSION_MISSING));
            assertThat(verify(switchedOff())).isEqualTo(new Refused(Code.DISABLED));
        }

        private Stored changed(String table, String column) {
            Stored token = tokens.stored();
            tokens.set(
                    table,
                    column,
                    switch (table) {
                        case "account" -> token.owner().value();
                        case "organization" -> token.organization().value();
                        default -> token.id().value();
                    });
            return token;
        }

        private Stored switchedOff() {
            Stored token = tokens.stored();
            jdbc.sql("update app_token set enabled = false where id = ?")
                    .param(token.id().value())
                    .update();
            return token;
        }

        @Test
        void grantsOnlyPermissionsThatTheOwnerHas() {
            Stored token = tokens.stored();
            assertThat(verify(token, "MANAGE_OWN_TOKENS", null)).isInstanceOf(Active.class);
            assertThat(verify(token, "MANAGE_POLICIES", null)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
            assertThat(verify(token, "NO_SUCH_THING", null)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
        }

        @Test
        void opensEveryVersionOfTheApiThatThereIs() {
            Stored token = tokens.stored();
            for (String version : List.of("1", "v4", "V4.0", "6.0")) {
                assertThat(verify(token, null, version)).isInstanceOf(Active.class);
            }
            for (String version : List.of("0", "7", "v4.1", "")) {
                assertThat(verify(token, null, version)).isEqualTo(new Refused(Code.API_VERSION_NOT_ALLOWED));
            }
        }

        @Test
        void asksTheDatabaseOnceUntilTheAccountChanges() {
            asksAgainAfter(ProfileChanged::new);
            asksAgainAfter(EmailChanged::new);
        }

        @Test
        void refusesAMemberFromTheMomentTheyAreDisabled() {
            Stored token = tokens.stored();
            untilCached(token);

            tokens.disableMember(token);

            assertThat(verify(token)).isEqualTo(new Refused(Code.USER_DISABLED));
        }

        @Test
        void readsAnewWhatAMemberMayDoOnceTheirRolesChange() {
            Stored token = tokens.stored();
            untilCached(token);

            tokens.permit(token, "VIEW_OWN_TOKENS");

            assertThat(verify(token)).isEqualTo(new Refused(Code.PERMISSION_MISSING));
        }

        @Test
        void readsAnewWhatAllMembersMayDoOnceARoleChanges() {
            Stored token = tokens.stored();
            untilCached(token);

            tokens.permitByRole(token, "USE_API MANAGE_POLICIES");

            assertThat(verify(token, "MANAGE_POLICIES", null)).isInstanceOf(Active.class);
        }

        private void asksAgainAfter(Function<Actor, AccountEvent> event) {
            Stored token = tokens.stored();
            untilCached(token);
            tokens.set("account", "disabled_at", token.owner().value());
            assertThat(verify(token)).as("still cached").isInstanceOf(Active.class);
            tokens.tell(event.apply(TestActors.member().user(token.owner()).build()));
            assertThat(verify(token)).isEqualTo(new Refused(Code.USER_DISABLED));
        }

        /** Not at once on PostgreSQL: what another test dropped may be heard while this one reads. */
        private void untilCached(Stored token) {
            await().until(() -> {
                assertThat(verify(token)).isInstanceOf(Active.class);
                return snapshots.holds(token.value().hash());
            });
        }

        @Test
        void keepsASnapshotThroughAChangeThatWasRolledBack() {
            Stored token = tokens.stored();
            untilCached(token);
            tokens.set("account", "disabled_at", token.owner().value());
            tokens.tellRevokedAndRollBack(token);
            assertThat(verify(token)).as("still cached").isInstanceOf(Active.class);
        }

        @Test
        void countsWhatBecameOfAKnownTokenAndWhoPresentedIt() {
            Stored token = tokens.stored();
            Caller curl = Caller.of(ADDRESS, "curl/8.5.0");
            String value = token.value().reveal();
            verification.verify(Check.of(value, curl));
            verification.verify(Check.of(value, curl));
            verification.verify(Check.of(value, Caller.UNKNOWN));
            verification.verify(new Check(value, "MANAGE_POLICIES", null, null, curl));
            tokens.change(token, "paused_until", clock.instant().plusSeconds(900));
            tokens.tell(new AppTokenSwitched(
                    token.id(), "Billing", true, TestActors.member().build()));
            verification.verify(Check.of(value, curl));
            flush.flush();

            assertThat(countsOf(token))
                    .containsExactlyInAnyOrder(
                            "1 USED 2 curl/8.5.0", "1 USED 1 ", "1 REFUSED 1 curl/8.5.0", "1 PAUSED 1 curl/8.5.0");
        }

        @Test
        void countsAValueThatTurnsUpAfterItRetired() {
            Stored old = tokens.stored();
            tokens.rotated(old, clock.instant());

            verify(old);
            flush.flush();

            assertThat(countsOf(old)).containsExactly("1 RETIRED 1 ");
        }

        @Test
        void takesAnOldValueOfARevokedTokenForNoSignOfALeak() {
            Stored old = tokens.stored();
            tokens.rotated(old, clock.instant());
            tokens.revoke(old);

            verify(old);
            flush.flush();

            assertThat(countsOf(old)).containsExactly("1 REFUSED 1 ");
        }

        private List<String> countsOf(Stored token) {
            return usage.taken().stream()
                    .filter(use -> use.counted().token().equals(token.id()))
                    .map(use -> use.counted().generation() + " "
                            + use.counted().outcome() + " " + use.count() + " "
                            + use.caller().client())
                    .toList();
        }

        @Test
        void neverLetsATokenPassOnceItsRevocationIsDone() throws Exception {
            for (int round = 0; round < 40; round++) {
                Stored token = tokens.stored();
                AtomicBoolean revoked = new AtomicBoolean();
                List<Callable<Boolean>> steps = new ArrayList<>();
                steps.add(() -> {
                    tokens.revoke(token);
                    revoked.set(true);
                    return true;
                });
                for (int i = 0; i < 7; i++) {
                    steps.add(() -> isRefusedOnceRevoked(token, revoked));
                }
                assertThat(Race.between(steps)).containsOnly(true);
                assertThat(verify(token)).isEqualTo(new Refused(Code.REVOKED));
            }
        }

        private boolean isRefusedOnceRevoked(Stored token, AtomicBoolean revoked) {
            boolean wasRevoked;
            Verdict verdict;
            do {
                wasRevoked = revoked.get();
                verdict = verify(token);
            } while (!wasRevoked);
            return verdict.equals(new Refused(Code.REVOKED));
        }

        Verdict verify(Stored token) {
            return verify(token, null, null);
        }

        private Verdict verify(String value) {
            return verification.verify(Check.of(value, Caller.at(ADDRESS)));
        }

        private Verdict verify(Stored token, @Nullable String permission, @Nullable String version) {
            return verification.verify(
                    new Check(token.value().reveal(), permission, version, null, Caller.at(ADDRESS)));
        }
    }

    @Nested
    @OnH2
    class H2 extends AnyDatabase {}

    @Nested
    @OnPostgres
    class Postgres extends AnyDatabase {}
}
