package dev.tessera.verification;

import dev.tessera.kernel.Caller;
import dev.tessera.tokens.TokenUsage.Counted;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The presentations of one value with one outcome: many count, one hands over. So many callers are told apart as a person
 * would read a list of; all others count as one.
 */
final class UsageTally {

    private static final int CALLERS = 16;

    private final Counted counted;
    private final ConcurrentMap<Caller, CallerTally> callers = new ConcurrentHashMap<>(2);

    UsageTally(Counted counted) {
        this.counted = counted;
    }

    Counted counted() {
        return counted;
    }

    void add(Instant at, Caller caller) {
        CallerTally tally = callers.get(caller);
        if (tally == null) {
            Caller told = callers.size() < CALLERS ? caller : Caller.UNKNOWN;
            tally = callers.computeIfAbsent(told, known -> new CallerTally(counted, known));
        }
        tally.add(at, caller);
    }

    /** What was counted and not yet taken. */
    List<CallerTally.Batch> outstanding() {
        return callers.values().stream()
                .flatMap(tally -> tally.outstanding().stream())
                .toList();
    }

    boolean idleForARound() {
        return callers.values().stream().allMatch(CallerTally::idleForARound);
    }
}
