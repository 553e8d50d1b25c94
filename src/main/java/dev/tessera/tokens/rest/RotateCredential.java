package dev.tessera.tokens.rest;

import dev.tessera.tokens.Rotation.Overlap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a credential shall get a new value.
 *
 * @param overlap for how long the old one stays good beside it; null for a day
 * @param generation the generation that is to be replaced; null for whichever is the current one
 */
public record RotateCredential(
        @Nullable Overlap overlap, @Nullable Integer generation) {

    /** What is meant where there is no body. */
    public static final RotateCredential USUAL = new RotateCredential(null, null);

    /** The overlap, which is a day unless another was named. */
    public Overlap wantedOverlap() {
        return Objects.requireNonNullElse(overlap, Overlap.DAY);
    }

    /** The generation to replace, where the current one is this. */
    public int generationOr(int current) {
        return generation == null ? current : generation;
    }
}
