package dev.tessera.tokens.leaks.rest;

import dev.tessera.kernel.CredentialFormat;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.PublicUrl;
import java.util.Arrays;
import java.util.List;

/**
 * What our credentials look like, for programs that search for leaked ones.
 *
 * @param reportUrl where a program hands in what it found
 * @param reportPage where a person does
 */
record Formats(String issuer, String reportUrl, String reportPage, List<Format> formats) {

    /**
     * The values of one kind.
     *
     * @param regex what a value matches from its first character to its last, in POSIX extended, RE2, PCRE and Java alike
     * @param prefix what a value begins with, for a search before the search
     * @param length how many characters it has
     * @param example matches, and fails the checksum, so it may stand anywhere
     */
    record Format(
            CredentialKind kind,
            String name,
            String regex,
            String prefix,
            int length,
            String example,
            Checksum checksum) {}

    /**
     * How a real value is told from one that only matches.
     *
     * @param length how many of the last characters it is
     */
    record Checksum(String algorithm, int length, String alphabet, String description) {}

    static Formats of(PublicUrl publicUrl) {
        return new Formats(
                publicUrl.of(""),
                publicUrl.of(LeaksEndpoint.PATH),
                publicUrl.of("/leaks"),
                Arrays.stream(CredentialKind.values())
                        .map(CredentialValue::formatOf)
                        .map(Formats::format)
                        .toList());
    }

    private static Format format(CredentialFormat format) {
        return new Format(
                format.kind(),
                name(format.kind()),
                format.expression(),
                format.kind().prefix(),
                format.length(),
                format.example(),
                checksum(format.checksumLength()));
    }

    private static String name(CredentialKind kind) {
        return switch (kind) {
            case APP_TOKEN -> "Tessera app token";
            case ORGANIZATION_TOKEN -> "Tessera organization token";
            case VERIFIER_SECRET -> "Tessera verifier secret";
            case CALENDAR_SECRET -> "Tessera calendar secret";
            case API_SECRET -> "Tessera API secret";
        };
    }

    private static Checksum checksum(int length) {
        return new Checksum(
                "CRC-32",
                length,
                CredentialFormat.CHECKSUM_ALPHABET,
                "The CRC-32 (as in zip and gzip) of all characters before it, the prefix included, as a number in base 62:"
                        + " the most significant digit first, zeros in front, digits from the alphabet given here.");
    }
}
