package dev.tessera.organizations.rest;

import dev.tessera.kernel.RoleId;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which role a path means. */
record RoleTarget(RoleId id) {

    /**
     * Reads a part of a path; Spring MVC finds this by its name.
     *
     * @throws IllegalArgumentException if it is neither the name of a predefined role nor an id in its usual form
     */
    public static RoleTarget of(String part) {
        return new RoleTarget(
                parse(part).orElseThrow(() -> new IllegalArgumentException("Not the form of a role's id")));
    }

    /**
     * Reads the id of a role at a place of a body. One that cannot be an id is one that no role has.
     *
     * @throws RefusedRequest if it cannot be one
     */
    static RoleId inBody(String text, String pointer) {
        return parse(text).orElseThrow(() -> new RefusedRequest(OrganizationProblems.noSuchRole(pointer)));
    }

    /**
     * Reads a parameter of the query string; null if it was not given.
     *
     * @throws RefusedRequest if it cannot be the id of a role
     */
    static @Nullable RoleId inQuery(String parameter, String text) {
        return text.isEmpty()
                ? null
                : parse(text)
                        .orElseThrow(() -> new RefusedRequest(Problem.of(
                                        400, "BAD_REQUEST", "The request has a parameter that cannot be.")
                                .at(Fault.inQuery(
                                        parameter, "NO_ROLE", "This must be the id of a role, such as DEVELOPER."))));
    }

    private static Optional<RoleId> parse(String text) {
        return RoleId.parse(text).or(() -> RoleId.parse(text.toLowerCase(Locale.ROOT)));
    }
}
