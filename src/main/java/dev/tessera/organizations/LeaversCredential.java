package dev.tessera.organizations;

import dev.tessera.kernel.ClientAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential that is alive and of which somebody who leaves knows the value.
 *
 * @param hint what is known of the value, as {@code tessp_…9aXb}
 * @param lastUsedAt null if it never was
 * @param expiresAt the first moment at which it is no longer good; null for never
 */
public record LeaversCredential(
        Kind kind,
        UUID id,
        String name,
        String hint,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress,
        @Nullable Instant expiresAt) {

    /** What it is, which decides what can become of it. */
    public enum Kind {
        /** Can be revoked, go on until a date, or be handed to somebody. */
        APP_TOKEN,
        /** Acts for the organization: can be revoked or kept. */
        ORGANIZATION_TOKEN,
        /** Works with its owner's password and membership only: is revoked in any case. */
        API_KEY
    }
}
