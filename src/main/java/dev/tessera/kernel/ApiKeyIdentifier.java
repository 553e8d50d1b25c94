package dev.tessera.kernel;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The public half of an API key, by which it is found: {@code tessk_}, 16 random base62 characters, and 6 base62 characters of
 * CRC-32 over all that stands before. It is no secret: it may be stored, shown and logged.
 */
public record ApiKeyIdentifier(String value) {

    /** What every identifier begins with. */
    public static final String PREFIX = "tessk_";

    private static final int RANDOM_LENGTH = 16;

    /** @throws IllegalArgumentException if prefix, length, characters or checksum are wrong */
    public ApiKeyIdentifier {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the identifier of an API key");
        }
    }

    /** Makes a new identifier; no two calls ever give the same. */
    public static ApiKeyIdentifier generate(SecureRandom random) {
        return new ApiKeyIdentifier(Checksummed.generate(PREFIX, RANDOM_LENGTH, random));
    }

    /** Reads a presented identifier; empty if it cannot be one. */
    public static Optional<ApiKeyIdentifier> parse(String presented) {
        return isWellFormed(presented) ? Optional.of(new ApiKeyIdentifier(presented)) : Optional.empty();
    }

    private static boolean isWellFormed(String presented) {
        return presented.startsWith(PREFIX) && Checksummed.isWellFormed(presented, PREFIX.length(), RANDOM_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
