package dev.tessera.verification;

import java.util.Collection;
import java.util.Map;

/** Where snapshots come from when none is cached. */
interface SnapshotSource<K, S extends Snapshot> {

    /**
     * Reads what is committed now; a key that no token has is absent.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    Map<K, S> read(Collection<K> keys);
}
