package dev.tessera.tokens.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.Permission;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyCreated;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRotated;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRotationFinished;
import dev.tessera.tokens.apikeys.ApiKeyRotation.AlreadyRevoked;
import dev.tessera.tokens.apikeys.ApiKeyRotation.AlreadyRotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.NotFound;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.StillRotating;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiKeyRotationTest {

    abstract static class Contract extends ApiKeysContract {

        private static final Instant A_DAY_LATER = MutableClock.START.plus(Duration.ofHours(24));

        @Test
        void givesTheSameKeyANewSecret() {
            Created created = created("Reports");

            Rotated rotated = rotated(created.key(), Overlap.DAY);

            ApiKey key = rotated.key();
            assertThat(key.identifier()).isEqualTo(created.key().identifier());
            assertThat(key.name()).isEqualTo("Reports");
            assertThat(key.generation()).isEqualTo(2);
            assertThat(key.secret().lastFour()).isEqualTo(rotated.secret().lastFour());
            assertThat(rotated.secret().hash()).isNotEqualTo(created.secret().hash());
            assertThat(key.retiring(clock.instant())).hasValueSatisfying(old -> {
                assertThat(old.lastFour()).isEqualTo(created.secret().lastFour());
                assertThat(old.retiresAt()).isEqualTo(A_DAY_LATER);
            });
            assertThat(now(key)).isEqualTo(key);
        }

        @Test
        void letsBothSecretsWorkUntilTheOverlapEnds() {
            Created created = created("Reports");
            Rotated rotated = rotated(created.key(), Overlap.DAY);

            clock.set(A_DAY_LATER.minusNanos(1000));
            assertThat(isGood(created.key(), created.secret())).isTrue();
            assertThat(isGood(created.key(), rotated.secret())).isTrue();
            assertThat(now(created.key()).status(clock.instant())).isEqualTo(ApiKeyStatus.ROTATING);

            clock.set(A_DAY_LATER);
            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(isGood(created.key(), rotated.secret())).isTrue();
            assertThat(now(created.key()).status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);
        }

        @Test
        void endsTheOldSecretAtOnceWithoutOverlap() {
            Created created = created("Reports");

            Rotated rotated = rotated(created.key(), Overlap.NONE);

            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(isGood(created.key(), rotated.secret())).isTrue();
            assertThat(rotated.key().status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);
        }

        @Test
        void refusesAThirdSecretWhileTwoAreGood() {
            ApiKey key = created("Reports").key();
            rotated(key, Overlap.DAY);

            assertThat(keys.rotate(actor, key.id(), 2, Overlap.NONE)).isEqualTo(new StillRotating(A_DAY_LATER));
            assertThat(now(key).generation()).isEqualTo(2);
        }

        @Test
        void goesOnOnceTheOverlapIsOver() {
            Created created = created("Reports");
            Rotated second = rotated(created.key(), Overlap.HOUR);
            clock.advance(Duration.ofHours(1));

            Rotated third = rotated(created.key(), Overlap.WEEK);

            assertThat(third.key().generation()).isEqualTo(3);
            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(isGood(created.key(), second.secret())).isTrue();
            assertThat(isGood(created.key(), third.secret())).isTrue();
        }

        @Test
        void isRefusedToWhoeverSawAnOlderSecret() {
            ApiKey key = created("Reports").key();
            rotated(key, Overlap.NONE);

            assertThat(keys.rotate(actor, key.id(), 1, Overlap.NONE)).isEqualTo(new AlreadyRotated());
            assertThat(keys.rotate(actor, key.id(), 3, Overlap.NONE)).isEqualTo(new AlreadyRotated());
            assertThat(now(key).generation()).isEqualTo(2);
        }

        @Test
        void givesOneSuccessorToManyWhoRotateAtOnce() throws Exception {
            Created created = created("Reports");

            List<ApiKeyRotation> results =
                    Race.of(16, () -> keys.rotate(actor, created.key().id(), 1, Overlap.DAY));

            assertThat(results).filteredOn(Rotated.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(AlreadyRotated.class::isInstance).hasSize(15);
            assertThat(now(created.key()).generation()).isEqualTo(2);
            assertThat(isGood(created.key(), created.secret())).isTrue();
            assertThat(goodSecretsOf(created.key())).isEqualTo(2);
        }

        @Test
        void neverLeavesMoreThanTwoSecretsGood() throws Exception {
            ApiKey key = created("Reports").key();
            List<Callable<ApiKeyRotation>> steps = new ArrayList<>();
            for (Overlap overlap : Overlap.values()) {
                for (int i = 0; i < 3; i++) {
                    steps.add(() -> keys.rotate(actor, key.id(), now(key).generation(), overlap));
                }
            }

            Race.between(steps);

            assertThat(goodSecretsOf(key)).isBetween(1, 2);
        }

        @Test
        void isFinishedNow() {
            Created created = created("Reports");
            Rotated rotated = rotated(created.key(), Overlap.WEEK);

            assertThat(keys.finishRotation(actor, created.key().id(), 2)).isEqualTo(ApiKeyChange.DONE);

            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(isGood(created.key(), rotated.secret())).isTrue();
            assertThat(now(created.key()).status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);
            assertThat(keys.rotate(actor, created.key().id(), 2, Overlap.NONE)).isInstanceOf(Rotated.class);
        }

        @Test
        void isFinishedOnceByManyWhoFinishItAtOnce() throws Exception {
            ApiKey key = created("Reports").key();
            rotated(key, Overlap.DAY);

            List<ApiKeyChange> results = Race.of(8, () -> keys.finishRotation(actor, key.id(), 2));

            assertThat(results).containsOnly(ApiKeyChange.DONE);
            assertThat(now(key).retiring(clock.instant())).isEmpty();
        }

        @Test
        void isFinishedOnlyAsItWasSeenAndSilentlyWhereThereIsNothingToFinish() {
            ApiKey key = created("Reports").key();
            assertThat(keys.finishRotation(actor, key.id(), 1)).isEqualTo(ApiKeyChange.DONE);
            assertThat(told()).hasSize(1);

            rotated(key, Overlap.DAY);
            assertThat(keys.finishRotation(actor, key.id(), 1)).isEqualTo(ApiKeyChange.ALREADY_ROTATED);
            assertThat(now(key).retiring(clock.instant())).isPresent();
        }

        @Test
        void saysWhatHappened() {
            ApiKey key = created("Reports").key();
            assertThat(keys.rotate(actor, key.id(), 1, Overlap.DAY)).isInstanceOf(Rotated.class);
            keys.finishRotation(actor, key.id(), 2);

            assertThat(told())
                    .containsExactly(
                            new ApiKeyCreated(key.id(), "Reports", actor),
                            new ApiKeyRotated(key.id(), "Reports", 2, A_DAY_LATER, actor),
                            new ApiKeyRotationFinished(key.id(), "Reports", 2, actor));
            assertThat(told())
                    .allSatisfy(event -> assertThat(event.audit().target()).isEqualTo("api_key:" + key.id()));
        }

        @Test
        void tellsTheOwnerByMailUntilWhenTheOldSecretWorks() {
            rotated(created("Reports").key(), Overlap.DAY);

            OutgoingMail mail = neighbours.mails.getLast();
            assertThat(mail.template()).isEqualTo("api-key-rotated");
            assertThat(mail.parameters())
                    .containsEntry("keyName", "Reports")
                    .containsEntry("address", "203.0.113.7")
                    .hasEntrySatisfying(
                            "oldSecretUntil",
                            until -> assertThat(until)
                                    .startsWith("March 3, 2026")
                                    .contains("10:30"));
        }

        @Test
        void isForPersonsWhoProvedThemselvesAndMayManageApiKeys() {
            ApiKey key = created("Reports").key();
            Actor afterPasswordOnly = TestActors.member()
                    .user(actor.user())
                    .organization(organization)
                    .factors(Factor.PASSWORD)
                    .build();
            assertThat(keys.rotate(afterPasswordOnly, key.id(), 1, Overlap.NONE))
                    .isEqualTo(SecretRefusal.SECOND_FACTOR_NEEDED);

            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization);
            assertThat(keys.rotate(actor, key.id(), 1, Overlap.NONE)).isEqualTo(SecretRefusal.NOT_PERMITTED);
            assertThat(now(key)).isEqualTo(key);
        }

        @Test
        void isNotForKeysThatAreRevokedOrNotOnesOwn() {
            ApiKey key = created("Reports").key();
            Actor colleague = TestActors.member().organization(organization).build();
            neighbours.add(
                    TestAccounts.grace().id(colleague.user()).build(), organization, Permission.MANAGE_OWN_API_KEYS);
            assertThat(keys.rotate(colleague, key.id(), 1, Overlap.NONE)).isEqualTo(new NotFound());
            assertThat(keys.rotate(actor, ApiKeyId.next(), 1, Overlap.NONE)).isEqualTo(new NotFound());

            keys.revoke(actor, key.id());
            assertThat(keys.rotate(actor, key.id(), 1, Overlap.NONE)).isEqualTo(new AlreadyRevoked());
        }

        @Test
        void isAsItWasWhenTheRotationIsRolledBack() {
            Created created = created("Reports");

            CredentialValue lost = transaction.execute(status -> {
                status.setRollbackOnly();
                return rotated(created.key(), Overlap.NONE).secret();
            });

            assertThat(now(created.key())).isEqualTo(created.key());
            assertThat(isGood(created.key(), created.secret())).isTrue();
            assertThat(isGood(created.key(), lost)).isFalse();
        }

        private int goodSecretsOf(ApiKey key) {
            return jdbc.sql("""
                    select count(*) from api_key_secret
                    where api_key_id = ? and (retires_at is null or retires_at > ?)""")
                    .param(key.id().value())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
