package dev.tessera.verification;

/** How the revocation of a verifier ended. */
public enum VerifierRevocation {
    /** It may not ask any more, from now on and on every node. */
    REVOKED,
    /** It was revoked before. */
    ALREADY_REVOKED,
    /** There is no such verifier. */
    NOT_FOUND
}
