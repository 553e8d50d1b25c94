package dev.tessera.verification;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Use;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What one caller contributes to a tally. */
final class CallerTally {

    private final Counted counted;
    private final Caller caller;
    private final LongAdder count = new LongAdder();
    private volatile Last last = new Last(Instant.EPOCH, Caller.UNKNOWN);
    private long taken;
    private boolean idle;

    CallerTally(Counted counted, Caller caller) {
        this.counted = counted;
        this.caller = caller;
    }

    void add(Instant at, Caller who) {
        // A use from an unknown address does not hide the last known one.
        last = new Last(at, who.address().equals(ClientAddress.NONE) ? last.who() : who);
        count.increment();
    }

    /** What was counted and not yet taken. */
    Optional<Batch> outstanding() {
        long sum = count.sum();
        idle = sum == taken;
        if (idle) {
            return Optional.empty();
        }
        Last seen = last;
        return Optional.of(new Batch(new Use(counted, caller, sum - taken, seen.at(), seen.who()), this, sum));
    }

    boolean idleForARound() {
        return idle;
    }

    private record Last(Instant at, Caller who) {}

    /** An outstanding part of a tally. */
    record Batch(Use use, CallerTally tally, long sum) {

        /** Told once it is safely written. */
        void taken() {
            tally.taken = sum;
        }
    }
}
