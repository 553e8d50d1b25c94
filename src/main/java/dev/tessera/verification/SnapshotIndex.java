package dev.tessera.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Finds the cached keys that a drop concerns, so that a drop costs what it drops and not a walk over the cache. */
final class SnapshotIndex<K> {

    private final ConcurrentMap<Drop, Set<K>> keys = new ConcurrentHashMap<>();

    void add(K key, Snapshot snapshot) {
        for (Drop cause : snapshot.causes()) {
            keys.compute(cause, (same, known) -> with(known, key));
        }
    }

    void remove(K key, Snapshot snapshot) {
        for (Drop cause : snapshot.causes()) {
            keys.computeIfPresent(cause, (same, known) -> without(known, key));
        }
    }

    List<K> find(Drop cause) {
        List<K> found = new ArrayList<>();
        keys.computeIfPresent(cause, (same, known) -> {
            found.addAll(known);
            return known;
        });
        return found;
    }

    void clear() {
        keys.clear();
    }

    int size() {
        return keys.size();
    }

    private Set<K> with(@Nullable Set<K> known, K key) {
        Set<K> set = known == null ? HashSet.newHashSet(1) : known;
        set.add(key);
        return set;
    }

    private @Nullable Set<K> without(Set<K> known, K key) {
        known.remove(key);
        return known.isEmpty() ? null : known;
    }
}
