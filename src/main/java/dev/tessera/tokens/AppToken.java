package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An app token as its owner sees it; the value is not known any more.
 *
 * @param prefix what the value begins with, as {@code tessp_}
 * @param lastFour the last four characters of the current value
 * @param generation counts the values that the token had, from 1; every rotation raises it
 * @param permissions what it may do at most; null for all that its owner may
 * @param addresses from where it may be used
 * @param createdAt when the token was made; its current value may be younger
 * @param expiresAt the first moment at which it is no longer good; null for never
 * @param pausedAt when the last pause began; null if it never was paused
 * @param pausedUntil when the last pause ends or ended by itself; null if it was never paused, or resumed by hand
 * @param lastUsedClient what the program that used it last calls itself; null if that is unknown
 * @param useCount how often it was used, by all its values and up to the last report of verification
 * @param previous the value before the current one; null if it was never rotated
 * @param leak that it was revoked because somebody handed in its value; null if it was not
 */
public record AppToken(
        TokenId id,
        String name,
        String prefix,
        String lastFour,
        int generation,
        Validity.Kind validity,
        @Nullable Set<Permission> permissions,
        IpRanges addresses,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant pausedUntil,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress,
        @Nullable String lastUsedClient,
        long useCount,
        @Nullable PreviousValue previous,
        @Nullable Leak leak) {

    /** So many days before its end a token expires soon. */
    static final int SOON = 30;

    public TokenStatus status(Instant now) {
        if (revokedAt != null) {
            return TokenStatus.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return TokenStatus.EXPIRED;
        }
        if (!enabled) {
            return TokenStatus.OFF;
        }
        return pausedUntil != null && now.isBefore(pausedUntil) ? TokenStatus.PAUSED : TokenStatus.ACTIVE;
    }

    /** The days of 24 hours that are left, begun ones counted, if they are 30 or fewer; empty for a token no longer good. */
    public OptionalInt expiresSoonInDays(Instant now) {
        if (expiresAt == null || !status(now).isLive()) {
            return OptionalInt.empty();
        }
        Duration left = Duration.between(now, expiresAt);
        long days = left.plusDays(1).minusNanos(1).toDays();
        return days <= SOON ? OptionalInt.of((int) days) : OptionalInt.empty();
    }

    /** The value before the current one, for as long as it is still good. */
    public Optional<PreviousValue> retiring(Instant now) {
        return Optional.ofNullable(previous).filter(value -> status(now).isLive() && now.isBefore(value.retiresAt()));
    }

    /**
     * That a value of the token was found where it should not be, and handed in.
     *
     * @param at when it was handed in; from then on the token is revoked
     * @param foundAt where it was found, as the finder says, which nobody has checked; empty if they do not say
     */
    public record Leak(Instant at, String foundAt) {}

    /**
     * The value that a rotation put aside.
     *
     * @param retiresAt the first moment at which it is no longer good
     * @param lastUsedAt when it was last used; null for never
     * @param misusedAt when it was first presented after it had retired, which is the sign of a leak or of a forgotten
     *     program; null for never
     */
    public record PreviousValue(
            String lastFour,
            Instant retiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable ClientAddress lastUsedAddress,
            long useCount,
            @Nullable Instant misusedAt) {}
}
