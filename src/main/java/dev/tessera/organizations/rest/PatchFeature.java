package dev.tessera.organizations.rest;

import dev.tessera.web.Patched;
import dev.tessera.web.RefusedRequest;
import java.util.Optional;

/** Whether a feature shall be on (RFC 7396). */
record PatchFeature(Patched<Boolean> enabled) {

    /**
     * What it says, if it says anything.
     *
     * @throws RefusedRequest if it says null
     */
    Optional<Boolean> switched() {
        if (enabled.isNull()) {
            throw new RefusedRequest(OrganizationProblems.required("/enabled", "A feature is on or off."));
        }
        return Optional.ofNullable(enabled.value());
    }
}
