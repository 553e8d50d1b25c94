package dev.tessera.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds snapshots for a short while, bounded in number, and drops them the moment they become stale.
 *
 * <p>Every drop begins a new generation. A fill is kept only if no generation began since before its query, and that is
 * judged under the lock that drops take too: so no reader ever finds what was read before a drop. A reader whose own query
 * overlapped a drop may answer with what it read; it was asked before the drop was done. What no drop would find is not kept.
 *
 * <p>A deaf cache keeps nothing: a node that cannot hear the others asks the database every time, and fails closed with it.
 */
class SnapshotCache<K, S extends Snapshot> {

    private static final int READ_AT_ONCE = 200;

    private final SnapshotSource<K, S> source;
    private final Ticker ticker;
    private final long refreshAge;
    private final SnapshotIndex<K> index = new SnapshotIndex<>();
    private final Cache<K, HeldSnapshot<S>> snapshots;
    private final Cache<K, Boolean> unknown;

    private volatile long generation;

    private boolean deaf;

    SnapshotCache(SnapshotSource<K, S> source, VerificationProperties properties, Ticker ticker) {
        this.source = source;
        this.ticker = ticker;
        this.refreshAge = properties.timeToLive().dividedBy(2).toNanos();
        this.snapshots = Caffeine.newBuilder()
                .maximumSize(properties.cacheSize())
                .expireAfterWrite(properties.timeToLive())
                .ticker(ticker)
                // Housekeeping is short, and handing it to another thread costs more than doing it.
                .executor(Runnable::run)
                .evictionListener(this::forget)
                .build();
        this.unknown = Caffeine.newBuilder()
                .maximumSize(properties.unknownCacheSize())
                .expireAfterWrite(properties.unknownTimeToLive())
                .ticker(ticker)
                .build();
    }

    /** @throws VerificationUnavailable if it is not cached and the database does not answer */
    Optional<S> find(K key) {
        HeldSnapshot<S> cached = snapshots.getIfPresent(key);
        if (cached != null) {
            return Optional.of(cached.use());
        }
        return unknown.getIfPresent(key) == null ? fill(key) : Optional.empty();
    }

    private Optional<S> fill(K key) {
        return Optional.ofNullable(read(List.of(key)).get(key));
    }

    /**
     * Reads anew, many at a time, what is in use and would soon have to be read again by whoever asks for it. What nobody asks
     * for is left to its end.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    void refresh() {
        long now = ticker.read();
        List<K> due = snapshots.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().usedAndOlderThan(refreshAge, now))
                .map(Map.Entry::getKey)
                .toList();
        for (int from = 0; from < due.size(); from += READ_AT_ONCE) {
            read(due.subList(from, Math.min(from + READ_AT_ONCE, due.size())));
        }
    }

    private Map<K, S> read(List<K> keys) {
        long began = generation;
        long now = ticker.read();
        Map<K, S> read = source.read(keys);
        keep(keys, read, began, now);
        return read;
    }

    private synchronized void keep(List<K> keys, Map<K, S> read, long began, long now) {
        if (deaf || generation != began) {
            return;
        }
        for (K key : keys) {
            keep(key, read.get(key), now);
        }
    }

    private void keep(K key, @Nullable S read, long now) {
        if (read == null) {
            unknown.put(key, true);
            discard(key);
            return;
        }
        if (read.causes().isEmpty()) {
            discard(key);
            return;
        }
        // Inside compute, so that the eviction of an older entry of this key cannot take the new one out of the index.
        snapshots.asMap().compute(key, (same, old) -> {
            index.add(key, read);
            return old == null ? new HeldSnapshot<>(read, now) : old.renewed(read, now);
        });
    }

    private void discard(K key) {
        snapshots.asMap().computeIfPresent(key, (same, held) -> {
            index.remove(key, held.snapshot());
            return null;
        });
    }

    /** About how many it holds. */
    long held() {
        return snapshots.estimatedSize();
    }

    /** Forgets what the change concerns; no later reader finds it. */
    synchronized void drop(Drop cause) {
        generation++;
        if (cause.kind() == Drop.Kind.TOKEN) {
            unknown.invalidateAll();
        }
        index.find(cause).forEach(this::discard);
    }

    /** Forgets everything, and keeps nothing until {@link #hear()}. */
    synchronized void deafen() {
        deaf = true;
        forgetAll();
    }

    /** Forgets everything, and keeps what is read from now on. */
    synchronized void hear() {
        deaf = false;
        forgetAll();
    }

    /** Forgets everything. */
    synchronized void forgetAll() {
        generation++;
        snapshots.invalidateAll();
        unknown.invalidateAll();
        index.clear();
    }

    boolean holds(K key) {
        return snapshots.getIfPresent(key) != null;
    }

    /** How many snapshots are held, and by how many keys they can be found. */
    String size() {
        snapshots.cleanUp();
        return snapshots.estimatedSize() + "/" + index.size();
    }

    private void forget(@Nullable K key, @Nullable HeldSnapshot<S> held, RemovalCause cause) {
        if (key != null && held != null) {
            index.remove(key, held.snapshot());
        }
    }
}
