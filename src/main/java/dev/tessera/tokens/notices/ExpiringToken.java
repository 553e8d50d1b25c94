package dev.tessera.tokens.notices;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A live token of which its owner is to be told that it expires.
 *
 * @param value what is known of its value, as {@code tessp_…9aXb}
 * @param thresholdDays the notice that is due: 30, 7 or 1 days before the expiry
 */
record ExpiringToken(
        TokenId id,
        String name,
        String value,
        boolean enabled,
        Instant expiresAt,
        int thresholdDays,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress) {}
