package dev.tessera.audit;

/** The first place at which a chain does not stand as it was written. Positions count from 1. */
public record BrokenLink(AuditChain chain, long position, Fault fault) {

    /** What is wrong there. */
    public enum Fault {
        /** The entry's facts do not have the entry's hash, or are not those the chain ended with. */
        ALTERED,
        /** The entry does not carry the hash of the one before it. */
        UNLINKED,
        /** There is no entry, though the chain goes on or once went this far. */
        MISSING,
        /** There is an entry behind the chain's end. */
        UNEXPECTED
    }
}
