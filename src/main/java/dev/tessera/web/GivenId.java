package dev.tessera.web;

import java.util.Locale;
import java.util.UUID;

/** An id as a caller writes it in a path or a query. */
public record GivenId(UUID value) {

    /**
     * Reads one; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is no id in its usual form, in whatever case
     */
    public static GivenId of(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not the usual form of an id");
        }
        return new GivenId(uuid);
    }
}
