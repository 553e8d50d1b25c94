package dev.tessera.audit;

/** How far the verification of a log has come. */
public sealed interface ChainProgress {

    /**
     * Everything so far stands as it was written, and there is more.
     *
     * @param checked so many entries, from the first on
     * @param hash that of the last one checked, in hexadecimal
     * @param entries how many there were when it began
     */
    record Checking(long checked, String hash, long entries) implements ChainProgress {}

    /** Every entry stands as it was written. */
    record Whole(long entries) implements ChainProgress {}

    /** The first that does not. */
    record Broken(BrokenLink link) implements ChainProgress {}
}
