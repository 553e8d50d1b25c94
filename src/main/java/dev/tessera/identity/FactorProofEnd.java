package dev.tessera.identity;

import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;

/** What became of a proof within a session. */
public sealed interface FactorProofEnd {

    /** What can become of a code. */
    sealed interface ByCode extends FactorProofEnd {}

    /** What can become of a password. */
    sealed interface ByPassword extends FactorProofEnd {}

    /** It passed; the edge may note it in the session. */
    record Proved(SessionId session, Factor factor, Instant at) implements ByCode, ByPassword {}

    /** The code did not pass. */
    record CodeRefused(CodeOutcome reason) implements ByCode {}

    /** Too many wrong codes closed the account until then; the right code does not pass either. */
    record Locked(Instant until) implements ByCode {}

    /** The password is wrong. */
    record WrongPassword() implements ByPassword {}

    /** Too many passwords were tried. */
    record TooMany(Duration retryAfter) implements ByPassword {}

    /** The password is not enough any more: the account uses codes by now. */
    record CodeAsked() implements ByPassword {}
}
