package dev.tessera.identity;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.time.Duration;
import java.time.Instant;

/** How a person may prove once more that it is them. */
public sealed interface FactorProofStart {

    /** By the code of a mail that is on its way. */
    record CodeSent(PendingFactorProof pending) implements FactorProofStart {}

    /** By the password. */
    record PasswordAsked() implements FactorProofStart {}

    /** Not now: too many codes were asked for. */
    record TooMany(Duration retryAfter) implements FactorProofStart {}

    /** Not until then: too many wrong codes closed the account. */
    record Locked(Instant until) implements FactorProofStart {}

    /** A proof that waits for its code. */
    record PendingFactorProof(ChallengeId challenge, EmailAddress email) {}
}
