package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies one login of one person in one browser. */
public record SessionId(UUID value) {

    public SessionId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static SessionId next() {
        return new SessionId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
