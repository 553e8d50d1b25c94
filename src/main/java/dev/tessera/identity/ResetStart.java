package dev.tessera.identity;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.time.Duration;

/** What became of the wish to reset a forgotten password. */
public sealed interface ResetStart {

    /** A mail is on its way, with a code if the address has an account; from outside both look alike. */
    record CodeSent(PendingReset pending) implements ResetStart {}

    /** What was typed is no address. */
    record NotAnAddress() implements ResetStart {}

    /** Too many resets from here, or mails to there. */
    record TooMany(Duration retryAfter) implements ResetStart {}

    /** A reset that waits for its code; kept in the browser session. */
    record PendingReset(ChallengeId challenge, EmailAddress email) {}
}
