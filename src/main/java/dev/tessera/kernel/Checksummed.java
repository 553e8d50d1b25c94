package dev.tessera.kernel;

import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * Texts that are told from junk without a look-up: a prefix, random base62 characters, and 6 base62 characters of CRC-32 over
 * all that stands before. The checksum adds no security.
 */
final class Checksummed {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static final int CHECKSUM_LENGTH = 6;

    private Checksummed() {}

    static String generate(String prefix, int randomLength, SecureRandom random) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < randomLength; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        appendChecksum(text);
        return text.toString();
    }

    /** Whether length, characters and checksum are right; the prefix is the caller's to compare. */
    static boolean isWellFormed(String presented, int prefixLength, int randomLength) {
        int checksumAt = prefixLength + randomLength;
        if (presented.length() != checksumAt + CHECKSUM_LENGTH) {
            return false;
        }
        for (int i = prefixLength; i < checksumAt; i++) {
            if (!isBase62(presented.charAt(i))) {
                return false;
            }
        }
        return endsInChecksum(presented, checksumAt);
    }

    private static boolean isBase62(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static void appendChecksum(StringBuilder text) {
        int checksumAt = text.length();
        text.setLength(checksumAt + CHECKSUM_LENGTH);
        long rest = crc(text, checksumAt);
        for (int i = text.length() - 1; i >= checksumAt; i--) {
            text.setCharAt(i, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
    }

    private static boolean endsInChecksum(String presented, int checksumAt) {
        long rest = crc(presented, checksumAt);
        for (int i = presented.length() - 1; i >= checksumAt; i--) {
            if (presented.charAt(i) != ALPHABET.charAt((int) (rest % ALPHABET.length()))) {
                return false;
            }
            rest /= ALPHABET.length();
        }
        return true;
    }

    private static long crc(CharSequence text, int end) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < end; i++) {
            crc.update(text.charAt(i));
        }
        return crc.getValue();
    }
}
