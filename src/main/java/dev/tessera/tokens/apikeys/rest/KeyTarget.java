package dev.tessera.tokens.apikeys.rest;

import dev.tessera.kernel.ApiKeyId;
import java.util.Locale;
import java.util.UUID;

/** Which API key a path means. */
record KeyTarget(ApiKeyId id) {

    /**
     * Reads a part of a path; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is no id in its usual form
     */
    public static KeyTarget of(String part) {
        UUID uuid = UUID.fromString(part);
        if (!uuid.toString().equals(part.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not the usual form of an id");
        }
        return new KeyTarget(new ApiKeyId(uuid));
    }
}
