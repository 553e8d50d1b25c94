package dev.tessera.audit;

/** The log of everything that was done or refused. Nothing is ever changed in it or taken out. */
public interface AuditLog {

    /**
     * Recomputes a chain from its first entry to its last, page by page, on one consistent view of the database.
     *
     * <p>Whoever can write to the database and rewrites every entry from some point to the end, with all hashes and the
     * chain's head, is not found out; nobody who does less stays unseen.
     *
     * @return {@link ChainProgress.Whole}, or {@link ChainProgress.Broken} with the first entry that does not stand as it was written
     */
    ChainProgress verify(AuditChain chain);
}
