package dev.tessera.verification;

import dev.tessera.kernel.VerifierId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gateway or API server that may ask whether credentials are good.
 *
 * @param lastFour the last characters of its secret
 * @param lastUsedAt when it last asked; null if it never did
 * @param revokedAt null while it may ask
 * @param old the secret before the present one, good or not any more; null if there was none
 */
public record Verifier(
        VerifierId id,
        String name,
        String lastFour,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable OldSecret old) {

    /** The secret before the present one, as long as it is good. */
    public Optional<OldSecret> rotating(Instant now) {
        return Optional.ofNullable(old).filter(secret -> now.isBefore(secret.retiresAt()));
    }
}
