package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies an invitation to an organization. */
public record InvitationId(UUID value) {

    public InvitationId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static InvitationId next() {
        return new InvitationId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
