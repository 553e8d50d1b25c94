package dev.tessera.tokens.inventory.rest;

import java.util.Locale;
import java.util.UUID;

/** Which credential a path means. */
record CredentialTarget(UUID id) {

    /**
     * Reads a part of a path; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is no id in its usual form
     */
    public static CredentialTarget of(String part) {
        UUID uuid = UUID.fromString(part);
        if (!uuid.toString().equals(part.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not the usual form of an id");
        }
        return new CredentialTarget(uuid);
    }
}
