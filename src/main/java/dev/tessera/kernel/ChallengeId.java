package dev.tessera.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies one request for a one-time code. */
public record ChallengeId(UUID value) {

    public ChallengeId {
        Objects.requireNonNull(value);
    }

    /** A fresh id; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
    public static ChallengeId next() {
        return new ChallengeId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
