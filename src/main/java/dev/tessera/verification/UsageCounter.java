package dev.tessera.verification;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.TokenUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

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
    private List<UsageTally> leaving = List.of();

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
    }

    /** Hands over what was counted since the last time; what fails to be taken is kept. */
    synchronized void flush() {
        List<UsageTally> due = new ArrayList<>(leaving);
        due.addAll(tallies.values());
        List<UsageTally.Batch> batches =
                due.stream().flatMap(tally -> tally.outstanding().stream()).toList();
        if (!batches.isEmpty()) {
            usage.record(batches.stream().map(UsageTally.Batch::use).toList());
            batches.forEach(UsageTally.Batch::taken);
        }
        leaving = letIdleGo();
    }

    /** An idle tally may still be in the hands of a request: it is looked at once more in the next round. */
    private List<UsageTally> letIdleGo() {
        List<UsageTally> idle =
                tallies.values().stream().filter(UsageTally::idleForARound).toList();
        idle.forEach(tally -> tallies.remove(tally.token(), tally));
        return idle;
    }
}
