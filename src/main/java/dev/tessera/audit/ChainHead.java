package dev.tessera.audit;

/** Where a chain ends: the position and hash of its last entry. */
record ChainHead(long position, LinkHash hash) {

    /** The end of a chain without entries. */
    static final ChainHead EMPTY = new ChainHead(0, LinkHash.ORIGIN);
}
