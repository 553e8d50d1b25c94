package dev.tessera.kernel;

/**
 * What the values of a kind look like, for programs that search for them.
 *
 * @param expression the regular expression that a value matches from its first character to its last; it means the same to
 *     POSIX (extended), RE2, PCRE and Java
 * @param length how many characters a value has, all of them ASCII
 * @param checksumLength how many of the last ones are the checksum of all that stand before
 */
public record CredentialFormat(CredentialKind kind, String expression, int length, int checksumLength) {

    /** The digits of a checksum, the least first. */
    public static final String CHECKSUM_ALPHABET = Checksummed.ALPHABET;

    private static final String WORD = "EXAMPLE";

    /** A text that matches the expression and is no value: its checksum is wrong. */
    public String example() {
        String beginning = kind.prefix() + WORD;
        return beginning + "0".repeat(length - beginning.length());
    }
}
