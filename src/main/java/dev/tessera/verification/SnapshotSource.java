package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import java.util.Optional;

/** Where snapshots come from when none is cached. */
interface SnapshotSource {

    /**
     * Reads what is committed now; empty if nobody has a token of this hash.
     *
     * @throws VerificationUnavailable if the database does not answer
     */
    Optional<TokenSnapshot> read(CredentialHash hash);
}
