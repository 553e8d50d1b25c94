package dev.tessera.tokens.organizational;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.Validity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization token as those who look after it see it; the value is not known any more.
 *
 * @param lastFour the last four characters of the value
 * @param expiresAt the first moment at which it is no longer good; null for never
 * @param useCount how often it was used, up to the last report of verification
 */
public record OrganizationToken(
        TokenId id,
        String name,
        String lastFour,
        Validity.Kind validity,
        boolean enabled,
        UserId createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress,
        long useCount) {

    /** What it is good for by itself; whether its organization may use it at all is another question. */
    public TokenStatus status(Instant now) {
        if (revokedAt != null) {
            return TokenStatus.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return TokenStatus.EXPIRED;
        }
        return enabled ? TokenStatus.ACTIVE : TokenStatus.OFF;
    }
}
