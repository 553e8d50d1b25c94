package dev.tessera.identity.throttle;

import dev.tessera.kernel.Sha256;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts tries against their limits, on all nodes together. */
@Component
public class Throttle {

    private final BucketTable buckets;

    Throttle(DataSource dataSource, Clock clock) {
        this.buckets = new BucketTable(dataSource, clock);
    }

    /**
     * Counts one try, on a database connection of its own: it stays counted whatever becomes of the change that follows. So
     * there must be no transaction yet; each would hold one connection of the pool and wait for another.
     *
     * @param limit what is tried
     * @param subject who or what the limit is counted for; kept only as a hash, as it may be anything a stranger typed
     * @return empty if the try is allowed, else how long to wait before the next one
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<Duration> count(Limit limit, String subject) {
        ConsumptionProbe probe = buckets.builder()
                .build(key(limit, subject), limit::configuration)
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Forgets the tries counted so far, after one that succeeded. */
    public void forget(Limit limit, String subject) {
        buckets.removeProxy(key(limit, subject));
    }

    @Scheduled(fixedDelayString = "PT10M")
    void dropExpired() {
        buckets.dropExpired();
    }

    private static String key(Limit limit, String subject) {
        return limit + ":" + HexFormat.of().formatHex(Sha256.of(subject));
    }
}
