package dev.tessera.identity.throttle;

import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** One transaction on one bucket's row. */
final class BucketRow implements SelectForUpdateBasedTransaction {

    private final Connection connection;
    private final String key;
    private final ToLongFunction<RemoteBucketState> expiry;

    BucketRow(Connection connection, String key, ToLongFunction<RemoteBucketState> expiry) {
        this.connection = connection;
        this.key = key;
        this.expiry = expiry;
    }

    @Override
    public void begin(Optional<Long> timeoutNanos) {
        run(() -> connection.setAutoCommit(false));
    }

    @Override
    public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
        return call("select state from rate_limit where id = ? for update", select -> {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? LockAndGetResult.locked(row.getBytes(1)) : LockAndGetResult.notLocked();
            }
        });
    }

    @Override
    public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
        return call(
                "insert into rate_limit (id, state, expires_at) values (?, null, null) on conflict do nothing",
                insert -> {
                    insert.setString(1, key);
                    return insert.executeUpdate() > 0;
                });
    }

    @Override
    public void update(byte[] data, RemoteBucketState newState, Optional<Long> timeoutNanos) {
        call("update rate_limit set state = ?, expires_at = ? where id = ?", update -> {
            update.setBytes(1, data);
            update.setLong(2, expiry.applyAsLong(newState));
            update.setString(3, key);
            return update.executeUpdate();
        });
    }

    @Override
    public void commit(Optional<Long> timeoutNanos) {
        run(connection::commit);
    }

    @Override
    public void rollback() {
        run(connection::rollback);
    }

    @Override
    public void release() {
        run(() -> {
            try (connection) {
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T call(String sql, Statement<T> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.apply(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("A try could not be counted", e);
        }
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new IllegalStateException("A try could not be counted", e);
        }
    }

    private interface Statement<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private interface Step {
        void run() throws SQLException;
    }
}
