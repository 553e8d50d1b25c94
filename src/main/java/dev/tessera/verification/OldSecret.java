package dev.tessera.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a verifier before the present one.
 *
 * @param retiresAt until when it is good, or was
 * @param lastUsedAt when it was last used since the rotation; null if it was not
 */
public record OldSecret(
        String lastFour, Instant retiresAt, @Nullable Instant lastUsedAt) {}
