package dev.tessera.tokens;

import dev.tessera.kernel.CredentialValue;
import java.time.Duration;
import java.time.Instant;

/** How giving a token a new value ended. Nothing was changed unless it was rotated. */
public sealed interface Rotation {

    /** The token has a new value; it is here and nowhere else, to be shown once. */
    record Rotated(AppToken token, CredentialValue value) implements Rotation {}

    /** Somebody else rotated it since: it is of a later generation than the one that was to be replaced. */
    record AlreadyRotated() implements Rotation {}

    /** The value before the current one is still good. It must retire first, by itself or by hand. */
    record StillRotating(Instant until) implements Rotation {}

    /** A token that has expired or was revoked gets no new value. */
    record NoLongerGood() implements Rotation {}

    /** The actor has no such token. */
    record NotFound() implements Rotation {}

    /** The actor may not make tokens, or came with a token that is bounded more tightly than this one. */
    record NotPermitted() implements Rotation {}

    /** The session proved its last factor too long ago. */
    record ProofNeeded() implements Rotation {}

    /** For how long the old value stays good beside the new one. */
    enum Overlap {
        NONE(Duration.ZERO),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofHours(24)),
        WEEK(Duration.ofDays(7));

        private final Duration length;

        Overlap(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }
    }
}
