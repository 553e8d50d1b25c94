package dev.tessera.kernel;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A credential in clear: a kind's prefix, 32 random base62 characters (190 bits), and 6 base62 characters of CRC-32 over
 * all that stands before.
 *
 * <p>The checksum rejects junk before any look-up and lets a secret scanner trust a match; it adds no security. The value is
 * never stored, logged or put into an event: keep its {@link CredentialHash}.
 */
public final class CredentialValue {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int SHOWN_LENGTH = 4;
    private static final String BODY_EXPRESSION = "[0-9A-Za-z]{" + (RANDOM_LENGTH + CHECKSUM_LENGTH) + "}";
    private static final Pattern WITHIN_TEXT = Pattern.compile(Arrays.stream(CredentialKind.values())
            .map(CredentialKind::prefix)
            .collect(Collectors.joining("|", "(?:", ")" + BODY_EXPRESSION)));

    private final CredentialKind kind;
    private final String value;

    private CredentialValue(CredentialKind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    /** Makes a new value; no two calls ever give the same. */
    public static CredentialValue generate(CredentialKind kind, SecureRandom random) {
        StringBuilder body = new StringBuilder(kind.prefix());
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        appendChecksum(body);
        return new CredentialValue(kind, body.toString());
    }

    /** Reads a presented value; empty if prefix, length, characters or checksum are wrong. */
    public static Optional<CredentialValue> parse(String presented) {
        for (CredentialKind kind : CredentialKind.values()) {
            if (presented.startsWith(kind.prefix())) {
                return isWellFormed(kind, presented)
                        ? Optional.of(new CredentialValue(kind, presented))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Finds the values that stand in a text, whatever surrounds them, in their order, each once. */
    public static List<CredentialValue> findIn(String text) {
        return WITHIN_TEXT
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(match -> parse(match).stream())
                .toList();
    }

    /** What the values of a kind look like. */
    public static CredentialFormat formatOf(CredentialKind kind) {
        String expression = kind.prefix() + BODY_EXPRESSION;
        return new CredentialFormat(
                kind, expression, kind.prefix().length() + RANDOM_LENGTH + CHECKSUM_LENGTH, CHECKSUM_LENGTH);
    }

    private static boolean isWellFormed(CredentialKind kind, String presented) {
        int checksumAt = kind.prefix().length() + RANDOM_LENGTH;
        if (presented.length() != checksumAt + CHECKSUM_LENGTH) {
            return false;
        }
        for (int i = kind.prefix().length(); i < checksumAt; i++) {
            if (!isBase62(presented.charAt(i))) {
                return false;
            }
        }
        return endsInChecksum(presented, checksumAt);
    }

    private static boolean isBase62(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static void appendChecksum(StringBuilder body) {
        int checksumAt = body.length();
        body.setLength(checksumAt + CHECKSUM_LENGTH);
        long rest = crc(body, checksumAt);
        for (int i = body.length() - 1; i >= checksumAt; i--) {
            body.setCharAt(i, ALPHABET.charAt((int) (rest % ALPHABET.length())));
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

    public CredentialKind kind() {
        return kind;
    }

    /** The value in clear, for the one moment in which it is shown or compared. */
    public String reveal() {
        return value;
    }

    /** What may be kept: the SHA-256 of the value. */
    public CredentialHash hash() {
        return CredentialHash.of(value);
    }

    /** The last four characters, by which a person recognises the credential later. */
    public String lastFour() {
        return value.substring(value.length() - SHOWN_LENGTH);
    }

    /** Prefix and last four characters, never the value. */
    @Override
    public String toString() {
        return kind.prefix() + "…" + lastFour();
    }
}
