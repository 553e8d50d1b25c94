package dev.tessera.kernel;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A credential in clear: a kind's prefix, 32 random base62 characters (190 bits), and 6 base62 characters of CRC-32 over
 * all that stands before.
 *
 * <p>The checksum rejects junk before any look-up and lets a secret scanner trust a match; it adds no security. The value is
 * never stored, logged or put into an event: keep its {@link CredentialHash}.
 */
public final class CredentialValue {

    private static final int RANDOM_LENGTH = 32;
    private static final int SHOWN_LENGTH = 4;
    private static final String BODY_EXPRESSION = "[0-9A-Za-z]{" + (RANDOM_LENGTH + Checksummed.CHECKSUM_LENGTH) + "}";
    private static final String PREFIXES = Arrays.stream(CredentialKind.values())
            .map(CredentialKind::prefix)
            .collect(Collectors.joining("|", "(?:", ")"));

    /** Consumes nothing, so that what only looks like a value hides no value that begins within it. */
    private static final Pattern WITHIN_TEXT = Pattern.compile("(?=(" + PREFIXES + BODY_EXPRESSION + "))");

    private static final Pattern ALIKE_WITHIN_TEXT =
            Pattern.compile("(" + PREFIXES + ")[0-9A-Za-z]+([0-9A-Za-z]{" + SHOWN_LENGTH + "})");

    private final CredentialKind kind;
    private final String value;

    private CredentialValue(CredentialKind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    /** Makes a new value; no two calls ever give the same. */
    public static CredentialValue generate(CredentialKind kind, SecureRandom random) {
        return new CredentialValue(kind, Checksummed.generate(kind.prefix(), RANDOM_LENGTH, random));
    }

    /** Reads a presented value; empty if prefix, length, characters or checksum are wrong. */
    public static Optional<CredentialValue> parse(String presented) {
        for (CredentialKind kind : CredentialKind.values()) {
            if (presented.startsWith(kind.prefix())) {
                return Checksummed.isWellFormed(presented, kind.prefix().length(), RANDOM_LENGTH)
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
                .map(match -> match.group(1))
                .distinct()
                .flatMap(match -> parse(match).stream())
                .toList();
    }

    /**
     * The text with whatever looks like a value, well-formed or not, cut down to prefix and last four characters: for texts that
     * people write and that are kept or shown.
     */
    public static String maskedIn(String text) {
        return ALIKE_WITHIN_TEXT.matcher(text).replaceAll("$1…$2");
    }

    /** What the values of a kind look like. */
    public static CredentialFormat formatOf(CredentialKind kind) {
        String expression = kind.prefix() + BODY_EXPRESSION;
        return new CredentialFormat(
                kind,
                expression,
                kind.prefix().length() + RANDOM_LENGTH + Checksummed.CHECKSUM_LENGTH,
                Checksummed.CHECKSUM_LENGTH);
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
