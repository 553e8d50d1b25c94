package dev.tessera.verification;

/** Decides whether a credential is good. There is no other place that does. */
public interface Verification {

    /**
     * Judges a presented credential as things stand now; what became of a known credential is counted.
     *
     * @throws VerificationUnavailable if it cannot be told, because the database does not answer
     */
    Verdict verify(Check check);
}
