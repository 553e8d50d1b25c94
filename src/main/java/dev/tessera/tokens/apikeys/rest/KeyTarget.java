package dev.tessera.tokens.apikeys.rest;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.web.GivenId;

/** Which API key a path means. */
record KeyTarget(ApiKeyId id) {

    /**
     * Reads a part of a path; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is no id in its usual form
     */
    public static KeyTarget of(String part) {
        return new KeyTarget(new ApiKeyId(GivenId.of(part).value()));
    }
}
