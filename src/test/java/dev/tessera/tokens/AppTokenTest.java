package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppToken.PreviousValue;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void isActiveToTheLastMomentBeforeItExpires() {
        assertThat(token(true, NOW.plusNanos(1), null).status(NOW)).isEqualTo(TokenStatus.ACTIVE);
        assertThat(token(true, NOW, null).status(NOW)).isEqualTo(TokenStatus.EXPIRED);
        assertThat(token(true, null, null).status(NOW)).isEqualTo(TokenStatus.ACTIVE);
    }

    @Test
    void isOffUntilItExpires() {
        assertThat(token(false, null, null).status(NOW)).isEqualTo(TokenStatus.OFF);
        assertThat(token(false, NOW, null).status(NOW)).isEqualTo(TokenStatus.EXPIRED);
    }

    @Test
    void isRevokedWhateverElse() {
        assertThat(token(true, null, NOW).status(NOW)).isEqualTo(TokenStatus.REVOKED);
        assertThat(token(false, NOW, NOW).status(NOW)).isEqualTo(TokenStatus.REVOKED);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT24H, 1", "PT24H1S, 2", "P30D, 30"})
    void countsTheDaysLeft(Duration left, int days) {
        assertThat(token(true, NOW.plus(left), null).expiresSoonInDays(NOW)).isEqualTo(OptionalInt.of(days));
        assertThat(token(false, NOW.plus(left), null).expiresSoonInDays(NOW)).isEqualTo(OptionalInt.of(days));
    }

    @Test
    void doesNotExpireSoonIfLaterOrNeverOrNoLongerGood() {
        assertThat(token(true, NOW.plus(Duration.ofDays(30)).plusNanos(1), null).expiresSoonInDays(NOW))
                .isEmpty();
        assertThat(token(true, null, null).expiresSoonInDays(NOW)).isEmpty();
        assertThat(token(true, NOW, null).expiresSoonInDays(NOW)).isEmpty();
        assertThat(token(true, NOW.plusSeconds(1), NOW).expiresSoonInDays(NOW)).isEmpty();
    }

    @Test
    void isPausedUntilThePauseIsOver() {
        assertThat(token(true, null, null, NOW.plusNanos(1), null).status(NOW)).isEqualTo(TokenStatus.PAUSED);
        assertThat(token(true, null, null, NOW, null).status(NOW)).isEqualTo(TokenStatus.ACTIVE);
        assertThat(token(false, null, null, NOW.plusNanos(1), null).status(NOW)).isEqualTo(TokenStatus.OFF);
    }

    @Test
    void hasAnOldValueForAsLongAsThatIsGood() {
        assertThat(token(true, null, null, null, old(NOW.plusNanos(1))).retiring(NOW))
                .isPresent();
        assertThat(token(true, null, null, null, old(NOW)).retiring(NOW)).isEmpty();
        assertThat(token(true, null, NOW, null, old(NOW.plusNanos(1))).retiring(NOW))
                .isEmpty();
        assertThat(token(true, NOW, null, null, old(NOW.plusNanos(1))).retiring(NOW))
                .isEmpty();
    }

    private static PreviousValue old(Instant retiresAt) {
        return new PreviousValue("abcd", retiresAt, null, null, 0, null);
    }

    private static AppToken token(boolean enabled, @Nullable Instant expiresAt, @Nullable Instant revokedAt) {
        return token(enabled, expiresAt, revokedAt, null, null);
    }

    private static AppToken token(
            boolean enabled,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant pausedUntil,
            @Nullable PreviousValue previous) {
        return new AppToken(
                TokenId.next(),
                "Billing",
                "tessp_",
                "wxyz",
                1,
                Validity.Kind.CUSTOM,
                null,
                IpRanges.ANYWHERE,
                enabled,
                NOW.minusSeconds(60),
                expiresAt,
                revokedAt,
                null,
                pausedUntil,
                null,
                null,
                null,
                0,
                previous,
                null);
    }
}
