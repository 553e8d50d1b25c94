package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a gateway or API server that asks whether credentials are good. */
public record VerifierId(UUID value) {

    public VerifierId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static VerifierId next() {
        return new VerifierId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
