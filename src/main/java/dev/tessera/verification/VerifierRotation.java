package dev.tessera.verification;

import dev.tessera.kernel.CredentialValue;
import java.time.Instant;

/** How asking for the next secret of a verifier ended. Nothing was changed unless it was rotated. */
public sealed interface VerifierRotation {

    /** It has a new secret, which is here and nowhere else, to be shown once. */
    record Rotated(Verifier verifier, CredentialValue secret) implements VerifierRotation {}

    /** Two secrets are good already, the older of them until then: finish that rotation first. */
    record StillRotating(Instant until) implements VerifierRotation {}

    /** The named secret is not the present one any more. */
    record AlreadyRotated() implements VerifierRotation {}

    /** It was revoked before. */
    record AlreadyRevoked() implements VerifierRotation {}

    /** There is no such verifier. */
    record NotFound() implements VerifierRotation {}

    /** The operator has to prove a factor again first. */
    record ProofNeeded() implements VerifierRotation {}
}
