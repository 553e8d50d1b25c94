package dev.tessera.tokens.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.Permission;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiSecretLeaked;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeakedApiSecretTest {

    abstract static class Contract extends ApiKeysContract {

        private final Finding finding = new Finding("https://code.example.com/.env", "", AWAY);

        @Autowired
        LeakedApiSecrets leaked;

        @Test
        void revokesTheSecretAndLeavesTheKeyToBeRotated() {
            Created created = created("Reports");

            assertThat(handIn(created.secret())).isEqualTo(LeakOutcome.REVOKED);

            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(now(created.key()).status(clock.instant())).isEqualTo(ApiKeyStatus.SECRET_LEAKED);
            assertThat(now(created.key()).secret().leakedAt()).isEqualTo(clock.instant());

            clock.advance(Duration.ofMinutes(1));
            Rotated rotated = rotated(created.key(), Overlap.HOUR);
            assertThat(isGood(created.key(), rotated.secret())).isTrue();
            assertThat(isGood(created.key(), created.secret()))
                    .as("no overlap for a leaked one")
                    .isFalse();
            assertThat(rotated.key().status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);
        }

        @Test
        void revokesAnOldSecretWithinItsOverlapAndNotTheNewOne() {
            Created created = created("Reports");
            Rotated rotated = rotated(created.key(), Overlap.HOUR);

            assertThat(handIn(created.secret())).isEqualTo(LeakOutcome.REVOKED);

            assertThat(isGood(created.key(), created.secret())).isFalse();
            assertThat(isGood(created.key(), rotated.secret())).isTrue();
            assertThat(now(created.key()).status(clock.instant())).isEqualTo(ApiKeyStatus.ACTIVE);
        }

        @Test
        void aNewSecretThatLeaksWithinTheOverlapCanBeReplacedAtOnce() {
            Created created = created("Reports");
            Rotated rotated = rotated(created.key(), Overlap.HOUR);

            assertThat(handIn(rotated.secret())).isEqualTo(LeakOutcome.REVOKED);
            assertThat(isGood(created.key(), created.secret())).isTrue();

            Rotated again = rotated(created.key(), Overlap.HOUR);
            assertThat(isGood(created.key(), again.secret())).isTrue();
            assertThat(isGood(created.key(), rotated.secret())).isFalse();
        }

        @Test
        void whatIsOverIsOver() {
            Created replaced = created("Replaced");
            rotated(replaced.key(), Overlap.NONE);
            Created revoked = created("Revoked");
            keys.revoke(actor, revoked.key().id());
            Created deleted = created("Deleted");
            keys.delete(actor, deleted.key().id());

            assertThat(List.of(replaced, revoked, deleted))
                    .extracting(created -> handIn(created.secret()))
                    .containsOnly(LeakOutcome.ALREADY_INACTIVE);
            assertThat(handIn(CredentialValue.generate(CredentialKind.API_SECRET, new SecureRandom())))
                    .isEqualTo(LeakOutcome.UNKNOWN);
            assertThat(events.stream(ApiSecretLeaked.class)).isEmpty();
        }

        @Test
        void tellsOwnerAndAdministratorsAndTheAuditLogWithoutTheValue() {
            Account grace = TestAccounts.grace()
                    .id(actor.user())
                    .at("grace-" + actor.user() + "@example.com")
                    .build();
            Account ada = TestAccounts.grace()
                    .called("Ada Lovelace")
                    .at("ada-" + actor.user() + "@example.com")
                    .build();
            neighbours.add(grace, organization, Permission.MANAGE_OWN_API_KEYS);
            neighbours.add(ada, organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
            Created created = created("Reports");
            authenticate(created.key(), created.secret());

            handIn(created.secret());

            OutgoingMail toGrace = neighbours.mailsTo(grace).getLast();
            assertThat(toGrace.template()).isEqualTo("api-secret-leaked");
            assertThat(toGrace.parameters())
                    .containsEntry("keyName", "Reports")
                    .containsEntry("secretValue", created.secret().toString())
                    .containsEntry("foundAt", "https://code.example.com/.env")
                    .containsEntry("lastUsedFrom", HOME.value());
            assertThat(neighbours.mailsTo(ada))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.parameters()).containsEntry("owner", "Grace Hopper"));
            AuditFacts facts =
                    events.stream(ApiSecretLeaked.class).toList().getFirst().audit();
            assertThat(facts.address()).isEqualTo(AWAY);
            assertThat(facts + neighbours.mails.toString())
                    .doesNotContain(created.secret().reveal());
        }

        @Test
        void manyWhoHandItInAtOnceRevokeItOnce() throws Exception {
            Created created = created("Reports");

            assertThat(Race.of(8, () -> handIn(created.secret()))).containsOnlyOnce(LeakOutcome.REVOKED);
        }

        private LeakOutcome handIn(CredentialValue secret) {
            return leaked.handIn(secret, finding);
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
