package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies an account. */
public record UserId(UUID value) {

    public UserId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static UserId next() {
        return new UserId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
