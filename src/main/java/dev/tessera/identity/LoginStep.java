package dev.tessera.identity;

import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What became of one step of a login. */
public sealed interface LoginStep {

    /** All factors passed; the edge may open the session. */
    record Complete(UserId user, Set<Factor> factors) implements LoginStep {}

    /** The password passed, and a code is on its way. */
    record CodeSent(PendingLogin pending) implements LoginStep {}

    /** Name or password are wrong, or the account is disabled: from outside it is all the same. */
    record Refused() implements LoginStep {}

    /** Too many tries. */
    record TooMany(Duration retryAfter) implements LoginStep {}

    /** The code did not pass. */
    record CodeRefused(CodeOutcome reason) implements LoginStep {}

    /** Too many wrong codes closed the account until then; the right code does not pass either. */
    record Locked(Instant until) implements LoginStep {}
}
