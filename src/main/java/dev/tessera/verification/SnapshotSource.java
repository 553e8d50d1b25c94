package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import java.util.Collection;
import java.util.Map;

/** Where snapshots come from when none is cached. */
interface SnapshotSource {

    /**
     * Reads what is committed now; a hash that no token has is absent.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    Map<CredentialHash, TokenSnapshot> read(Collection<CredentialHash> hashes);
}
