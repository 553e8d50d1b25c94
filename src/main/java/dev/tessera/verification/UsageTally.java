package dev.tessera.verification;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.TokenUsage;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The uses of one token: many count, one hands over. */
final class UsageTally {

    private final TokenId token;
    private final LongAdder count = new LongAdder();
    private volatile Last last = new Last(Instant.EPOCH, ClientAddress.NONE);
    private long taken;
    private boolean idle;

    UsageTally(TokenId token) {
        this.token = token;
    }

    TokenId token() {
        return token;
    }

    void add(Instant at, ClientAddress address) {
        // A use from an unknown address does not hide the last known one.
        last = new Last(at, address.equals(ClientAddress.NONE) ? last.address() : address);
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
        return Optional.of(new Batch(new TokenUsage.Use(token, sum - taken, seen.at(), seen.address()), this, sum));
    }

    boolean idleForARound() {
        return idle;
    }

    private record Last(Instant at, ClientAddress address) {}

    /** An outstanding part of a tally. */
    record Batch(TokenUsage.Use use, UsageTally tally, long sum) {

        /** Told once it is safely written. */
        void taken() {
            tally.taken = sum;
        }
    }
}
