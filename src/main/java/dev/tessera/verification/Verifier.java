package dev.tessera.verification;

import dev.tessera.kernel.VerifierId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gateway or API server that may ask whether credentials are good.
 *
 * @param lastFour the last characters of its secret
 * @param lastUsedAt when it last asked; null if it never did
 * @param revokedAt null while it may ask
 */
public record Verifier(
        VerifierId id,
        String name,
        String lastFour,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
