package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Finds the cached hashes that a drop concerns, so that a drop costs what it drops and not a walk over the cache. */
final class SnapshotIndex {

    private final ConcurrentMap<Drop, Set<CredentialHash>> hashes = new ConcurrentHashMap<>();

    void add(CredentialHash hash, TokenSnapshot snapshot) {
        for (Drop cause : causes(snapshot)) {
            hashes.compute(cause, (key, known) -> with(known, hash));
        }
    }

    void remove(CredentialHash hash, TokenSnapshot snapshot) {
        for (Drop cause : causes(snapshot)) {
            hashes.computeIfPresent(cause, (key, known) -> without(known, hash));
        }
    }

    List<CredentialHash> find(Drop cause) {
        List<CredentialHash> found = new ArrayList<>();
        hashes.computeIfPresent(cause, (key, known) -> {
            found.addAll(known);
            return known;
        });
        return found;
    }

    void clear() {
        hashes.clear();
    }

    int size() {
        return hashes.size();
    }

    private static List<Drop> causes(TokenSnapshot snapshot) {
        Verdict.Active facts = snapshot.facts();
        return List.of(Drop.of(facts.token()), Drop.of(facts.user()), Drop.of(facts.organization()));
    }

    private static Set<CredentialHash> with(@Nullable Set<CredentialHash> known, CredentialHash hash) {
        Set<CredentialHash> set = known == null ? HashSet.newHashSet(1) : known;
        set.add(hash);
        return set;
    }

    private static @Nullable Set<CredentialHash> without(Set<CredentialHash> known, CredentialHash hash) {
        known.remove(hash);
        return known.isEmpty() ? null : known;
    }
}
