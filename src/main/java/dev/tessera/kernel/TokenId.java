package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a personal or app token. */
public record TokenId(UUID value) {

    public TokenId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static TokenId next() {
        return new TokenId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
