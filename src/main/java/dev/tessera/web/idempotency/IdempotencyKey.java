package dev.tessera.web.idempotency;

import dev.tessera.kernel.Sha256;
import java.util.regex.Pattern;

/**
 * What a caller names a request by, so that it is carried out once however often it is sent. Only hashes of it are kept.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key header</a>
 */
public final class IdempotencyKey {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final byte[] hash;
    private final byte[] fingerprint;

    private IdempotencyKey(byte[] hash, byte[] fingerprint) {
        this.hash = hash;
        this.fingerprint = fingerprint;
    }

    /** Whether the text can be a key: 1 to 255 visible ASCII characters. */
    public static boolean isOne(String key) {
        return VISIBLE_ASCII.matcher(key).matches();
    }

    /**
     * A key, and what it was sent with.
     *
     * @param request all that makes the request what it is, in a form in which equal requests are equal
     * @throws IllegalArgumentException if the text cannot be a key
     */
    public static IdempotencyKey of(String key, byte[] request) {
        if (!isOne(key)) {
            throw new IllegalArgumentException("A key is 1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(Sha256.of(key), Sha256.of(request));
    }

    byte[] hash() {
        return hash.clone();
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }
}
