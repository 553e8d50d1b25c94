package dev.tessera.verification;

import dev.tessera.kernel.CredentialValue;

/** How the registration of a verifier ended. */
public sealed interface VerifierCreation {

    /** It is registered; the secret is told this once. */
    record Created(Verifier verifier, CredentialValue secret) implements VerifierCreation {}

    /** The operator's last factor is too old for a step like this. */
    record ProofNeeded() implements VerifierCreation {}

    /** The name is empty, or longer than {@link Verifiers#NAME_LENGTH}. */
    record NameInvalid() implements VerifierCreation {}
}
