package dev.tessera.verification;

/** A snapshot in memory: when it was read, and whether anybody has asked for it since. */
final class HeldSnapshot<S> {

    private final S snapshot;
    private final long readAt;
    private volatile boolean used;

    /** @param readAt before its reading began, in nanoseconds of the cache's ticker */
    HeldSnapshot(S snapshot, long readAt) {
        this.snapshot = snapshot;
        this.readAt = readAt;
    }

    S snapshot() {
        return snapshot;
    }

    S use() {
        // Written once only, so that those who ask at the same time do not contend for it.
        if (!used) {
            used = true;
        }
        return snapshot;
    }

    boolean usedAndOlderThan(long age, long now) {
        return used && now - readAt > age;
    }

    /** The same facts keep their identity: what was derived from them stays good. */
    HeldSnapshot<S> renewed(S read, long now) {
        return new HeldSnapshot<>(read.equals(snapshot) ? snapshot : read, now);
    }
}
