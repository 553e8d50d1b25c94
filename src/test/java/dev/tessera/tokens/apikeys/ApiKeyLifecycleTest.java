package dev.tessera.tokens.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameTaken;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyDeleted;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRevoked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiKeyLifecycleTest {

    abstract static class Contract extends ApiKeysContract {

        @Test
        void isRevokedForGood() {
            ApiKey key = created("Reports").key();

            assertThat(keys.revoke(actor, key.id())).isEqualTo(ApiKeyChange.DONE);

            assertThat(keys.revoke(actor, key.id())).isEqualTo(ApiKeyChange.ALREADY_REVOKED);
            assertThat(keys.finishRotation(actor, key.id(), 1)).isEqualTo(ApiKeyChange.ALREADY_REVOKED);
            assertThat(now(key).status(clock.instant())).isEqualTo(ApiKeyStatus.REVOKED);
            assertThat(now(key).revokedAt()).isEqualTo(MutableClock.START);
            assertThat(told()).hasSize(2).endsWith(new ApiKeyRevoked(key.id(), "Reports", actor));
        }

        @Test
        void endsBothSecretsWhenRevokedInAnOverlap() {
            Created created = created("Reports");
            var rotated = rotated(created.key(), Overlap.WEEK);

            keys.revoke(actor, created.key().id());

            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(isGood(created.key(), rotated.secret())).isFalse();
            assertThat(now(created.key()).retiring(clock.instant())).isEmpty();
        }

        @Test
        void leavesItsNameToTheNextWhenRevoked() {
            ApiKey key = created("Reports").key();
            assertThat(keys.create(actor, "Reports")).isEqualTo(new NameTaken());

            keys.revoke(actor, key.id());

            assertThat(keys.create(actor, "Reports")).isInstanceOf(Created.class);
            assertThat(now(key).name()).isEqualTo("Reports");
        }

        @Test
        void isGoneWhenDeletedAndItsNameForgotten() {
            Created created = created("Reports");
            ApiKeyId id = created.key().id();

            assertThat(keys.delete(actor, id)).isEqualTo(ApiKeyChange.DONE);

            assertThat(keys.find(actor, id)).isEmpty();
            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertUntouchable(actor, id);
            assertThat(keys.create(actor, "Reports")).isInstanceOf(Created.class);
            assertThat(jdbc.sql("select * from api_key where id = ?")
                            .param(id.value())
                            .query()
                            .singleRow())
                    .containsEntry("name", "")
                    .containsEntry("name_key", null)
                    .doesNotContainEntry("deleted_at", null)
                    .doesNotContainEntry("revoked_at", null);
            assertThat(told()).contains(new ApiKeyDeleted(id, "Reports", actor));
        }

        @Test
        void isDeletedAfterItWasRevoked() {
            ApiKey key = created("Reports").key();
            keys.revoke(actor, key.id());

            assertThat(keys.delete(actor, key.id())).isEqualTo(ApiKeyChange.DONE);

            assertThat(keys.count(actor)).isZero();
        }

        @Test
        void looksToOthersAsIfItWereNot() {
            ApiKey key = created("Reports").key();
            Actor colleague = TestActors.member().organization(organization).build();
            neighbours.add(
                    TestAccounts.grace().id(colleague.user()).build(), organization, Permission.MANAGE_OWN_API_KEYS);
            Actor selfElsewhere = TestActors.member().user(actor.user()).build();

            for (Actor other : List.of(colleague, selfElsewhere)) {
                assertThat(keys.find(other, key.id())).isEmpty();
                assertThat(keys.list(other, 0, 10)).isEmpty();
                assertThat(keys.count(other)).isZero();
                assertUntouchable(other, key.id());
            }
            assertUntouchable(actor, ApiKeyId.next());
            assertThat(now(key)).isEqualTo(key);
        }

        @Test
        void canBeMadeWorthlessWithoutPermissionAndWithoutAFreshFactor() {
            ApiKey reports = created("Reports").key();
            ApiKey backups = created("Backups").key();
            rotated(reports, Overlap.DAY);
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization);
            clock.advance(Duration.ofHours(1));

            assertThat(keys.finishRotation(actor, reports.id(), 2)).isEqualTo(ApiKeyChange.DONE);
            assertThat(keys.revoke(actor, reports.id())).isEqualTo(ApiKeyChange.DONE);
            assertThat(keys.delete(actor, backups.id())).isEqualTo(ApiKeyChange.DONE);
        }

        @Test
        void isWithinReachOfATokenThatHasThePermission() {
            ApiKey key = created("Reports").key();
            Actor program = program(Permission.MANAGE_OWN_API_KEYS);

            assertThat(keys.find(program, key.id())).isPresent();
            assertThat(keys.list(program, 0, 10)).hasSize(1);
            assertThat(keys.count(program)).isOne();
            assertThat(keys.revoke(program, key.id())).isEqualTo(ApiKeyChange.DONE);
        }

        @Test
        void isOutOfReachOfAnyOtherToken() {
            ApiKey key = created("Reports").key();
            Actor program = program(Permission.USE_API, Permission.MANAGE_OWN_TOKENS);

            assertThat(keys.find(program, key.id())).isEmpty();
            assertThat(keys.list(program, 0, 10)).isEmpty();
            assertThat(keys.count(program)).isZero();
            assertThat(keys.finishRotation(program, key.id(), 1)).isEqualTo(ApiKeyChange.NOT_PERMITTED);
            assertThat(keys.revoke(program, key.id())).isEqualTo(ApiKeyChange.NOT_PERMITTED);
            assertThat(keys.delete(program, key.id())).isEqualTo(ApiKeyChange.NOT_PERMITTED);
            assertThat(now(key)).isEqualTo(key);
        }

        @Test
        void listsTheNewestFirstAndRevokedOnesLastPageByPage() {
            ApiKey oldest = created("Oldest").key();
            clock.advance(Duration.ofMinutes(1));
            ApiKey revoked = created("Revoked").key();
            clock.advance(Duration.ofMinutes(1));
            ApiKey newest = created("Newest").key();
            keys.revoke(actor, revoked.id());
            rotated(oldest, Overlap.DAY);

            assertThat(keys.list(actor, 0, 2)).containsExactly(now(newest), now(oldest));
            assertThat(keys.list(actor, 2, 2)).containsExactly(now(revoked));
            assertThat(keys.count(actor)).isEqualTo(3);
        }

        @Test
        void isRevokedAndStaysSoThoughRotationsRaceIt() throws Exception {
            for (int round = 0; round < 5; round++) {
                Created created = created("Reports " + round);
                List<Callable<Object>> steps = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    steps.add(() -> keys.rotate(actor, created.key().id(), 1, Overlap.DAY));
                    steps.add(() -> keys.revoke(actor, created.key().id()));
                }

                List<Object> results = Race.between(steps);

                assertThat(results).filteredOn(ApiKeyChange.DONE::equals).hasSize(1);
                assertThat(now(created.key()).status(clock.instant())).isEqualTo(ApiKeyStatus.REVOKED);
                assertThat(isGood(created.key(), created.secret())).isFalse();
            }
        }

        private Actor program(Permission... permissions) {
            ActingToken token = new ActingToken(TokenId.next(), Set.of(permissions), null, IpRanges.ANYWHERE);
            return Actor.withToken(actor.user(), organization, token, ClientAddress.NONE);
        }

        private void assertUntouchable(Actor other, ApiKeyId key) {
            assertThat(keys.finishRotation(other, key, 1)).isEqualTo(ApiKeyChange.NOT_FOUND);
            assertThat(keys.revoke(other, key)).isEqualTo(ApiKeyChange.NOT_FOUND);
            assertThat(keys.delete(other, key)).isEqualTo(ApiKeyChange.NOT_FOUND);
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
