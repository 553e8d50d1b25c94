package dev.tessera.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tessera.kernel.CredentialHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds snapshots for a short while, bounded in number, and drops them the moment they become stale.
 *
 * <p>Every drop begins a new generation. A fill is kept only if no generation began since before its query, and that is
 * judged under the lock that drops take too: so no reader ever finds what was read before a drop. A reader whose own query
 * overlapped a drop may answer with what it read; it was asked before the drop was done.
 *
 * <p>A deaf cache keeps nothing: a node that cannot hear the others asks the database every time, and fails closed with it.
 */
class SnapshotCache {

    private final SnapshotSource source;
    private final SnapshotIndex index = new SnapshotIndex();
    private final Cache<CredentialHash, TokenSnapshot> snapshots;
    private final Cache<CredentialHash, Boolean> unknown;

    private volatile long generation;

    private boolean deaf;

    SnapshotCache(SnapshotSource source, VerificationProperties properties, Ticker ticker) {
        this.source = source;
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
    Optional<TokenSnapshot> find(CredentialHash hash) {
        TokenSnapshot cached = snapshots.getIfPresent(hash);
        if (cached != null) {
            return Optional.of(cached);
        }
        return unknown.getIfPresent(hash) == null ? fill(hash) : Optional.empty();
    }

    private Optional<TokenSnapshot> fill(CredentialHash hash) {
        long began = generation;
        Optional<TokenSnapshot> read = source.read(hash);
        keep(hash, read, began);
        return read;
    }

    private synchronized void keep(CredentialHash hash, Optional<TokenSnapshot> read, long began) {
        if (deaf || generation != began) {
            return;
        }
        if (read.isEmpty()) {
            unknown.put(hash, true);
            return;
        }
        // Inside compute, so that the eviction of an older entry of this hash cannot take the new one out of the index.
        snapshots.asMap().compute(hash, (key, old) -> {
            index.add(key, read.get());
            return read.get();
        });
    }

    /** Forgets what the change concerns; no later reader finds it. */
    synchronized void drop(Drop cause) {
        generation++;
        if (cause.kind() == Drop.Kind.TOKEN) {
            unknown.invalidateAll();
        }
        for (CredentialHash hash : index.find(cause)) {
            snapshots.asMap().computeIfPresent(hash, (key, snapshot) -> {
                index.remove(key, snapshot);
                return null;
            });
        }
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

    boolean holds(CredentialHash hash) {
        return snapshots.getIfPresent(hash) != null;
    }

    /** How many snapshots are held, and by how many keys they can be found. */
    String size() {
        snapshots.cleanUp();
        return snapshots.estimatedSize() + "/" + index.size();
    }

    private void forget(@Nullable CredentialHash hash, @Nullable TokenSnapshot snapshot, RemovalCause cause) {
        if (hash != null && snapshot != null) {
            index.remove(hash, snapshot);
        }
    }
}
