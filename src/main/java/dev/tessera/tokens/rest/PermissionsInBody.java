package dev.tessera.tokens.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.tokens.Creation.PermissionsRefused;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code permissions} of a body. */
final class PermissionsInBody {

    private static final String POINTER = "/permissions";

    private PermissionsInBody() {}

    /** Points at each permission that is not the actor's to give, as the request named them. */
    static Problem refused(PermissionsRefused refused, @Nullable List<Permission> named) {
        if (refused.beyond().isEmpty() || named == null) {
            return Problem.invalid(Fault.inBody(
                    POINTER, "REQUIRED", "Name at least one permission. A token that may do nothing is no use."));
        }
        return Problem.invalid(refused.beyond().stream()
                .sorted()
                .map(permission -> beyond(permission, named.indexOf(permission)))
                .toArray(Fault[]::new));
    }

    private static Fault beyond(Permission permission, int index) {
        return Fault.inBody(
                POINTER + "/" + index,
                "BEYOND_OWN",
                "You, or the token that you came with, lack " + permission + " and cannot give it.");
    }
}
