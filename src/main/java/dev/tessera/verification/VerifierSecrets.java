package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hashes by which a verifier is recognised.
 *
 * @param old the one before; null if there is none
 * @param oldRetiresAt until when that is good; null if there is none
 */
record VerifierSecrets(
        CredentialHash present,
        @Nullable CredentialHash old,
        @Nullable Instant oldRetiresAt) {

    /** Whether it is one of them and good; each is compared in constant time. */
    boolean admit(CredentialHash presented, Instant now) {
        return present.matches(presented)
                || (old != null && oldRetiresAt != null && now.isBefore(oldRetiresAt) && old.matches(presented));
    }
}
