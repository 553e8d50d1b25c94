package dev.tessera.tokens.leaks;

import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.leaks.LeakReceipt.Found;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import dev.tessera.tokens.leaks.LeakReceipt.TooMany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Where anybody hands in credentials that they found. Nobody has to say who they are: holding a value is proof enough that it
 * has leaked, and whoever holds it could do worse with it than have it revoked.
 *
 * <p>For the same reason the answer tells what became of each value: its holder could learn as much by trying it out. Of whose
 * it is, what it is called and what it was good for the finder learns nothing. Values are random beyond guessing, so a value
 * that is only guessed is {@link LeakOutcome#UNKNOWN}. The text is searched and forgotten.
 */
@Service
public class LeakDesk {

    /** The most characters that a text may have. */
    public static final int LONGEST_TEXT = 65_536;

    /** The most values that are dealt with at once. */
    public static final int MOST_VALUES = 50;

    private final Map<CredentialKind, LeakedCredentials> keepers;
    private final Throttle throttle;

    LeakDesk(List<LeakedCredentials> keepers, Throttle throttle) {
        this.keepers =
                keepers.stream().collect(Collectors.toUnmodifiableMap(LeakedCredentials::kind, Function.identity()));
        this.throttle = throttle;
    }

    /**
     * Finds the credentials in a text, whatever surrounds them, and makes them worthless.
     *
     * <p>To be called outside of a transaction: each value is dealt with in one of its own, so what was done for one stays done.
     *
     * @throws IllegalArgumentException if the text is too long
     */
    public LeakReceipt handIn(String text, Finding finding) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text has at most " + LONGEST_TEXT + " characters");
        }
        Optional<Duration> wait =
                throttle.count(Limit.LEAKS_BY_ADDRESS, finding.finder().value());
        return wait.<LeakReceipt>map(TooMany::new).orElseGet(() -> take(CredentialValue.findIn(text), finding));
    }

    private Taken take(List<CredentialValue> values, Finding finding) {
        List<Found> found = values.stream()
                .limit(MOST_VALUES)
                .map(value -> Found.of(value, outcome(value, finding)))
                .toList();
        return new Taken(found, values.size() > MOST_VALUES);
    }

    private LeakOutcome outcome(CredentialValue value, Finding finding) {
        LeakedCredentials keeper = keepers.get(value.kind());
        return keeper == null ? LeakOutcome.UNKNOWN : keeper.handIn(value, finding);
    }
}
