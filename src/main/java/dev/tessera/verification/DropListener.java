package dev.tessera.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what other nodes drop, from before the first request until after the last; idle unless the database is PostgreSQL. */
@Component
class DropListener implements SmartLifecycle {

    private final JdbcConnectionDetails database;
    private final Drops drops;
    private @Nullable DropHearing hearing;

    DropListener(JdbcConnectionDetails database, Drops drops) {
        this.database = database;
        this.drops = drops;
    }

    @Override
    public boolean isAutoStartup() {
        return PostgresDropChannel.suits(database);
    }

    @Override
    public synchronized void start() {
        drops.deafen();
        DropHearing fresh = new DropHearing(database, drops);
        Thread.ofPlatform().daemon().name("verification-drops").start(fresh);
        hearing = fresh;
    }

    @Override
    public synchronized void stop() {
        if (hearing != null) {
            hearing.end();
            hearing = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return hearing != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
