package dev.tessera.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tessera.kernel.CredentialHash;
import java.util.List;
import java.util.Map;
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

    private static final int READ_AT_ONCE = 200;

    private final SnapshotSource source;
    private final Ticker ticker;
    private final long refreshAge;
    private final SnapshotIndex index = new SnapshotIndex();
    private final Cache<CredentialHash, HeldSnapshot> snapshots;
    private final Cache<CredentialHash, Boolean> unknown;

    private volatile long generation;

    private boolean deaf;

    SnapshotCache(SnapshotSource source, VerificationProperties properties, Ticker ticker) {
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
    Optional<TokenSnapshot> find(CredentialHash hash) {
        HeldSnapshot cached = snapshots.getIfPresent(hash);
        if (cached != null) {
            return Optional.of(cached.use());
        }
        return unknown.getIfPresent(hash) == null ? fill(hash) : Optional.empty();
    }

    private Optional<TokenSnapshot> fill(CredentialHash hash) {
        Map<CredentialHash, TokenSnapshot> read = read(List.of(hash));
        return Optional.ofNullable(read.get(hash));
    }

    /**
     * Reads anew, many at a time, what is in use and would soon have to be read again by whoever asks for it. What nobody asks
     * for is left to its end.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    void refresh() {
        long now = ticker.read();
        List<CredentialHash> due = snapshots.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().usedAndOlderThan(refreshAge, now))
                .map(Map.Entry::getKey)
                .toList();
        for (int from = 0; from < due.size(); from += READ_AT_ONCE) {
            read(due.subList(from, Math.min(from + READ_AT_ONCE, due.size())));
        }
    }

    private Map<CredentialHash, TokenSnapshot> read(List<CredentialHash> hashes) {
        long began = generation;
        long now = ticker.read();
        Map<CredentialHash, TokenSnapshot> read = source.read(hashes);
        keep(hashes, read, began, now);
        return read;
    }

    private synchronized void keep(
            List<CredentialHash> hashes, Map<CredentialHash, TokenSnapshot> read, long began, long now) {
        if (deaf || generation != began) {
            return;
        }
        for (CredentialHash hash : hashes) {
            keep(hash, read.get(hash), now);
        }
    }

    private void keep(CredentialHash hash, @Nullable TokenSnapshot read, long now) {
        if (read == null) {
            unknown.put(hash, true);
            discard(hash);
            return;
        }
        // Inside compute, so that the eviction of an older entry of this hash cannot take the new one out of the index.
        snapshots.asMap().compute(hash, (key, old) -> {
            index.add(key, read);
            return old == null ? new HeldSnapshot(read, now) : old.renewed(read, now);
        });
    }

    private void discard(CredentialHash hash) {
        snapshots.asMap().computeIfPresent(hash, (key, held) -> {
            index.remove(key, held.snapshot());
            return null;
        });
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

    boolean holds(CredentialHash hash) {
        return snapshots.getIfPresent(hash) != null;
    }

    /** How many snapshots are held, and by how many keys they can be found. */
    String size() {
        snapshots.cleanUp();
        return snapshots.estimatedSize() + "/" + index.size();
    }

    private void forget(@Nullable CredentialHash hash, @Nullable HeldSnapshot held, RemovalCause cause) {
        if (hash != null && held != null) {
            index.remove(hash, held.snapshot());
        }
    }
}
