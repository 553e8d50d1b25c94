package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies an API key: the pair of a key and its secrets. */
public record ApiKeyId(UUID value) {

    public ApiKeyId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static ApiKeyId next() {
        return new ApiKeyId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
