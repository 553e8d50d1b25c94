package dev.tessera.identity.throttle;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bucket4j's buckets in the table {@code rate_limit}, by SQL that H2 and PostgreSQL both speak. */
final class BucketTable extends AbstractSelectForUpdateBasedProxyManager<String> {

    private static final Duration KEPT_AFTER_REFILL = Duration.ofMinutes(5);

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BucketTable(DataSource dataSource, Clock clock) {
        super(ClientSideConfig.getDefault()
                .withClientClock(new ClockMeter(clock))
                .withExpirationAfterWriteStrategy(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_REFILL)));
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
        return true;
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(String key, Optional<Long> timeoutNanos) {
        try {
            // A connection of its own: a try stays counted when the change it belongs to is rolled back.
            Connection connection = dataSource.getConnection();
            return new BucketRow(connection, key, this::expiry);
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to count a try", e);
        }
    }

    private long expiry(io.github.bucket4j.distributed.remote.RemoteBucketState state) {
        return getClientSideConfig()
                .getExpirationAfterWriteStrategy()
                .map(strategy -> clock.millis() + strategy.calculateTimeToLiveMillis(state, currentTimeNanos()))
                .orElseThrow();
    }

    @Override
    public void removeProxy(String key) {
        jdbc.update("delete from rate_limit where id = ?", key);
    }

    void dropExpired() {
        jdbc.update("delete from rate_limit where expires_at < ?", clock.millis());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
