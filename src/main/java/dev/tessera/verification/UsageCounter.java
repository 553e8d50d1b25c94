package dev.tessera.verification;

import dev.tessera.kernel.Caller;
import dev.tessera.tokens.TokenUsage;
import dev.tessera.tokens.TokenUsage.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Counts presentations in memory, and hands them over in batches.
 *
 * <p>A count only ever grows, and what was handed over is remembered beside it: so a batch that fails is simply part of the
 * next, and no use is lost or counted twice. What is counted at once is bounded; what is beyond is not counted.
 */
class UsageCounter {

    private final TokenUsage usage;
    private final int bound;
    private final ConcurrentMap<Counted, UsageTally> tallies = new ConcurrentHashMap<>();

    /** Tallies that are in the map no more, and may hold a use of a request that still had them in hand. */
    private final Set<UsageTally> late = ConcurrentHashMap.newKeySet();

    UsageCounter(TokenUsage usage, int bound) {
        this.usage = usage;
        this.bound = bound;
    }

    void count(Counted counted, Instant at, Caller caller) {
        UsageTally tally = tallies.get(counted);
        if (tally == null) {
            if (tallies.size() >= bound) {
                return;
            }
            tally = tallies.computeIfAbsent(counted, UsageTally::new);
        }
        tally.add(at, caller);
        if (tallies.get(counted) != tally) {
            late.add(tally);
        }
    }

    /** Hands over what was counted since the last time; what fails to be taken is kept. */
    synchronized void flush() {
        Set<UsageTally> left = Set.copyOf(late);
        // Before their sums are read: who counts after that puts them back.
        late.removeAll(left);
        List<CallerTally.Batch> batches = Stream.concat(left.stream(), tallies.values().stream())
                .flatMap(tally -> tally.outstanding().stream())
                .toList();
        boolean taken = false;
        try {
            hand(batches);
            taken = true;
        } finally {
            if (!taken) {
                late.addAll(left);
            }
        }
        letIdleGo();
    }

    private void hand(List<CallerTally.Batch> batches) {
        if (!batches.isEmpty()) {
            usage.record(batches.stream().map(CallerTally.Batch::use).toList());
            batches.forEach(CallerTally.Batch::taken);
        }
    }

    private void letIdleGo() {
        List<UsageTally> idle =
                tallies.values().stream().filter(UsageTally::idleForARound).toList();
        for (UsageTally tally : idle) {
            tallies.remove(tally.counted(), tally);
            late.add(tally);
        }
    }
}
