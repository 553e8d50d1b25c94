package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies an organization. */
public record OrganizationId(UUID value) {

    public OrganizationId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static OrganizationId next() {
        return new OrganizationId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
