package dev.tessera.tokens.leaks;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import java.time.Duration;
import java.util.List;

/** What the leak desk answers to whoever hands in a text. */
public sealed interface LeakReceipt {

    /**
     * The text was searched.
     *
     * @param found what was recognised in it, in the order of the text; empty if nothing was
     * @param more whether there was more than is dealt with at once: hand in the rest again
     */
    record Taken(List<Found> found, boolean more) implements LeakReceipt {

        public Taken {
            found = List.copyOf(found);
        }
    }

    /**
     * The address handed in too much; the text was not looked at.
     *
     * @param retryAfter how long to wait
     */
    record TooMany(Duration retryAfter) implements LeakReceipt {}

    /**
     * A credential that was recognised.
     *
     * @param masked its prefix and last four characters
     */
    record Found(CredentialKind kind, String masked, LeakOutcome outcome) {

        static Found of(CredentialValue value, LeakOutcome outcome) {
            return new Found(value.kind(), value.toString(), outcome);
        }
    }
}
