package dev.tessera.verification;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.TokenUsage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Counts uses in memory, and hands them over in batches.
 *
 * <p>A count only ever grows, and what was handed over is remembered beside it: so a batch that fails is simply part of the
 * next, and no use is lost or counted twice. The tokens counted at once are bounded; those beyond are not counted.
 */
class UsageCounter {

    private final TokenUsage usage;
    private final int bound;
    private final ConcurrentMap<TokenId, UsageTally> tallies = new ConcurrentHashMap<>();

    /** Tallies that are in the map no more, and may hold a use of a request that still had them in hand. */
    private final Set<UsageTally> late = ConcurrentHashMap.newKeySet();

    UsageCounter(TokenUsage usage, int bound) {
        this.usage = usage;
        this.bound = bound;
    }

    void count(TokenId token, Instant at, ClientAddress address) {
        UsageTally tally = tallies.get(token);
        if (tally == null) {
            if (tallies.size() >= bound) {
                return;
            }
            tally = tallies.computeIfAbsent(token, UsageTally::new);
        }
        tally.add(at, address);
        if (tallies.get(token) != tally) {
            late.add(tally);
        }
    }

    /** Hands over what was counted since the last time; what fails to be taken is kept. */
    synchronized void flush() {
        Set<UsageTally> left = Set.copyOf(late);
        // Before their sums are read: who counts after that puts them back.
        late.removeAll(left);
        List<UsageTally.Batch> batches = Stream.concat(left.stream(), tallies.values().stream())
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

    private void hand(List<UsageTally.Batch> batches) {
        if (!batches.isEmpty()) {
            usage.record(batches.stream().map(UsageTally.Batch::use).toList());
            batches.forEach(UsageTally.Batch::taken);
        }
    }

    private void letIdleGo() {
        List<UsageTally> idle =
                tallies.values().stream().filter(UsageTally::idleForARound).toList();
        for (UsageTally tally : idle) {
            tallies.remove(tally.token(), tally);
            late.add(tally);
        }
    }
}
