package dev.tessera.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A field of a merge patch (RFC 7396): one that is not there leaves things as they are, and null takes away what was.
 *
 * @param present whether the patch has the field
 * @param value what it says; null if it says null, and if it is not there
 */
@JsonDeserialize(using = PatchedDeserializer.class)
public record Patched<T>(boolean present, @Nullable T value) {

    private static final Patched<?> ABSENT = new Patched<>(false, null);

    /** A field that says this, or null. */
    public static <T> Patched<T> to(@Nullable T value) {
        return new Patched<>(true, value);
    }

    /** A field that is not there. */
    @SuppressWarnings("unchecked") // It holds no value of any type.
    public static <T> Patched<T> absent() {
        return (Patched<T>) ABSENT;
    }

    /** Whether the patch has the field, and says null. */
    public boolean isNull() {
        return present && value == null;
    }

    /** What the field says, read by the function; what was before where the field is not there. */
    public <R extends @Nullable Object> R over(R before, Function<@Nullable T, R> read) {
        return present ? read.apply(value) : before;
    }
}
