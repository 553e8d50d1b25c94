package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ClientAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one secret of an API key.
 *
 * @param generation 1 for the first secret of the key, and one more for each that followed
 * @param lastFour the last four characters of the value
 * @param retiresAt the first moment at which it is no longer good; null until a rotation sets it
 * @param lastUsedAt when it was last used, right to the minute; null if it never was
 * @param lastUsedAddress from where, if that is known
 * @param leakedAt when it was handed in because somebody had found it, and stopped working; null if it was not
 */
public record ApiSecret(
        int generation,
        String lastFour,
        Instant createdAt,
        @Nullable Instant retiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress,
        @Nullable Instant leakedAt) {

    boolean isGood(Instant now) {
        return retiresAt == null || now.isBefore(retiresAt);
    }

    boolean isUsed() {
        return lastUsedAt != null;
    }

    Instant lastUse() {
        return lastUsedAt == null ? Instant.MIN : lastUsedAt;
    }
}
