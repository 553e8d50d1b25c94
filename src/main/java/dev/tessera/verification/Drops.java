package dev.tessera.verification;

import java.util.List;
import org.springframework.stereotype.Component;

/** Spreads drops: over this node's caches, and to the other nodes. */
@Component
class Drops {

    private final DropChannel otherNodes;
    private final List<SnapshotCache<?, ?>> snapshots;
    private final VerifierDirectory verifiers;

    Drops(DropChannel otherNodes, List<SnapshotCache<?, ?>> snapshots, VerifierDirectory verifiers) {
        this.otherNodes = otherNodes;
        this.snapshots = snapshots;
        this.verifiers = verifiers;
    }

    /** Tells the other nodes, if and when the transaction at hand commits. */
    void announce(Drop drop) {
        otherNodes.announce(drop);
    }

    /** Drops on this node, at once. */
    void drop(Drop drop) {
        switch (drop.kind()) {
            case TOKEN, ACCOUNT, ORGANIZATION -> snapshots.forEach(cache -> cache.drop(drop));
            case VERIFIER -> verifiers.forget();
        }
    }

    /** Forgets everything on this node, for it may have missed something. */
    void dropEverything() {
        snapshots.forEach(SnapshotCache::forgetAll);
        verifiers.forget();
    }

    /** How many snapshots this node keeps. */
    long held() {
        return snapshots.stream().mapToLong(SnapshotCache::held).sum();
    }

    /** Whether this node hears no other now. */
    boolean isDeaf() {
        return verifiers.isDeaf();
    }

    /** This node hears the others from now on. */
    void hear() {
        snapshots.forEach(SnapshotCache::hear);
        verifiers.hear();
    }

    /** This node hears the others no more: until it does, it keeps nothing. */
    void deafen() {
        snapshots.forEach(SnapshotCache::deafen);
        verifiers.deafen();
    }
}
