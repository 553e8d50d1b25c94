package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An app token as its owner sees it; the value is not known any more.
 *
 * @param prefix what the value begins with, as {@code tessp_}
 * @param lastFour the last four characters of the value
 * @param expiresAt the first moment at which it is no longer good; null for never
 * @param useCount how often it was used, up to the last report of verification
 */
public record AppToken(
        TokenId id,
        String name,
        String prefix,
        String lastFour,
        Validity.Kind validity,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress,
        long useCount) {

    private static final int SOON = 30;

    public TokenStatus status(Instant now) {
        if (revokedAt != null) {
            return TokenStatus.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return TokenStatus.EXPIRED;
        }
        return enabled ? TokenStatus.ACTIVE : TokenStatus.OFF;
    }

    /** The days of 24 hours that are left, begun ones counted, if they are 30 or fewer; empty for a token no longer good. */
    public OptionalInt expiresSoonInDays(Instant now) {
        if (expiresAt == null || status(now).compareTo(TokenStatus.OFF) > 0) {
            return OptionalInt.empty();
        }
        Duration left = Duration.between(now, expiresAt);
        long days = left.plusDays(1).minusNanos(1).toDays();
        return days <= SOON ? OptionalInt.of((int) days) : OptionalInt.empty();
    }
}
