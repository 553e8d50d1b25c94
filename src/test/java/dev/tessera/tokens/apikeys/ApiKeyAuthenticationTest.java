package dev.tessera.tokens.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ApiKeyIdentifier;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiKeyAuthenticationTest {

    abstract static class Contract extends ApiKeysContract {

        private final SecureRandom random = new SecureRandom();

        @Test
        void tellsWhoseKeyItIs() {
            Created created = created("Reports");

            assertThat(authenticate(created.key(), created.secret()))
                    .contains(new ApiKeyHolder(created.key().id(), actor.user(), organization));
        }

        @Test
        void refusesAlikeWhateverIsWrong() {
            Created reports = created("Reports");
            Created backups = created("Backups");
            String key = reports.key().identifier().value();
            String secret = reports.secret().reveal();
            CredentialValue stranger = CredentialValue.generate(CredentialKind.API_SECRET, random);
            CredentialValue token = CredentialValue.generate(CredentialKind.APP_TOKEN, random);

            assertRefused(key, stranger.reveal());
            assertRefused(key, token.reveal());
            assertRefused(key, backups.secret().reveal());
            assertRefused(ApiKeyIdentifier.generate(random).value(), secret);
            assertRefused(secret, key);
            assertRefused(key, "");
            assertRefused("", secret);
            assertRefused(key.toUpperCase(Locale.ROOT), secret);
            assertRefused(key, secret + " ");
            assertThat(now(reports.key()).lastUsed()).isEmpty();
        }

        @Test
        void notesWhenASecretWasUsedAndFromWhere() {
            Created created = created("Reports");
            clock.advance(Duration.ofMinutes(5));

            keys.authenticate(
                    created.key().identifier().value(), created.secret().reveal(), AWAY);

            assertThat(now(created.key()).lastUsed()).hasValueSatisfying(secret -> {
                assertThat(secret.lastUsedAt()).isEqualTo(MutableClock.START.plus(Duration.ofMinutes(5)));
                assertThat(secret.lastUsedAddress()).isEqualTo(AWAY);
            });
        }

        @Test
        void notesUsesOnceAMinuteAtMost() {
            Created created = created("Reports");
            use(created, HOME);

            clock.advance(Duration.ofSeconds(59));
            use(created, AWAY);
            assertThat(now(created.key()).secret().lastUsedAt()).isEqualTo(MutableClock.START);
            assertThat(now(created.key()).secret().lastUsedAddress()).isEqualTo(HOME);

            clock.advance(Duration.ofSeconds(1));
            use(created, AWAY);
            assertThat(now(created.key()).secret().lastUsedAt())
                    .isEqualTo(MutableClock.START.plus(Duration.ofMinutes(1)));
            assertThat(now(created.key()).secret().lastUsedAddress()).isEqualTo(AWAY);
        }

        @Test
        void keepsTheLastKnownAddressThroughUsesFromUnknownOnes() {
            Created created = created("Reports");
            use(created, ClientAddress.NONE);
            assertThat(now(created.key()).secret().lastUsedAddress()).isNull();

            clock.advance(Duration.ofMinutes(1));
            use(created, HOME);
            clock.advance(Duration.ofMinutes(1));
            use(created, ClientAddress.NONE);

            assertThat(now(created.key()).secret().lastUsedAt())
                    .isEqualTo(MutableClock.START.plus(Duration.ofMinutes(2)));
            assertThat(now(created.key()).secret().lastUsedAddress()).isEqualTo(HOME);
        }

        @Test
        void tellsTheUsesOfOldAndNewSecretApart() {
            Created created = created("Reports");
            use(created, HOME);
            clock.advance(Duration.ofSeconds(20));
            Rotated rotated = rotated(created.key(), Overlap.DAY);
            assertThat(now(created.key()).predecessorStillUsed()).isFalse();

            clock.advance(Duration.ofSeconds(20));
            use(created, AWAY);

            ApiKey key = now(created.key());
            assertThat(key.predecessorStillUsed())
                    .as("though a minute is not over")
                    .isTrue();
            assertThat(key.secret().lastUsedAt()).isNull();
            assertThat(key.lastUsed()).isEqualTo(Optional.ofNullable(key.predecessor()));

            clock.advance(Duration.ofSeconds(20));
            assertThat(isGood(key, rotated.secret())).isTrue();
            assertThat(now(key).lastUsed()).contains(now(key).secret());
        }

        @Test
        void worksForManyWhoUseItAtOnce() throws Exception {
            Created created = created("Reports");

            List<Optional<ApiKeyHolder>> holders = Race.of(16, () -> authenticate(created.key(), created.secret()));

            assertThat(holders).allMatch(Optional::isPresent);
            assertThat(now(created.key()).secret().lastUsedAt()).isEqualTo(MutableClock.START);
        }

        @Test
        void worksThroughARotationThatRacesIt() throws Exception {
            Created created = created("Reports");

            List<Boolean> good = Race.between(List.of(
                    () -> isGood(created.key(), created.secret()),
                    () -> rotated(created.key(), Overlap.DAY).key().generation() == 2,
                    () -> isGood(created.key(), created.secret())));

            assertThat(good).containsOnly(true);
        }

        private void use(Created created, ClientAddress from) {
            assertThat(keys.authenticate(
                            created.key().identifier().value(), created.secret().reveal(), from))
                    .isPresent();
        }

        private void assertRefused(String key, String secret) {
            assertThat(keys.authenticate(key, secret, HOME))
                    .as(key + ":" + secret)
                    .isEmpty();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
