package dev.tessera.tokens.leaks.rest;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import java.util.List;

/**
 * What became of what was handed in.
 *
 * @param found what was recognised, in the order of the text
 * @param more whether there was more than is dealt with at once
 */
record LeakAnswer(List<Found> found, boolean more) {

    /** @param value its prefix and last four characters */
    record Found(CredentialKind kind, String value, LeakOutcome outcome) {}

    static LeakAnswer of(Taken taken) {
        return new LeakAnswer(
                taken.found().stream()
                        .map(found -> new Found(found.kind(), found.masked(), found.outcome()))
                        .toList(),
                taken.more());
    }
}
