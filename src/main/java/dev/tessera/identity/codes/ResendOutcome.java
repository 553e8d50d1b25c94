package dev.tessera.identity.codes;

import java.time.Duration;

/** What became of the wish for another mail. */
public sealed interface ResendOutcome {

    /** Another mail is on its way; the code of the earlier one ends when it is sent. */
    record Sent() implements ResendOutcome {}

    /** Too soon after the last one. */
    record TooSoon(Duration remaining) implements ResendOutcome {}

    /** This challenge is over, or gave out all its mails; only a new start helps. */
    record Over() implements ResendOutcome {}
}
