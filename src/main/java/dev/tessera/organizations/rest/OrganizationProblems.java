package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import java.util.Collection;
import java.util.stream.Collectors;

/** What stands in the way of a change to an organization, whatever of it is changed. */
final class OrganizationProblems {

    private OrganizationProblems() {}

    /** The change moves permissions that the actor does not hold (decision 0011). */
    static Problem beyond(Collection<Permission> missing) {
        String names = missing.stream().sorted().map(Permission::name).collect(Collectors.joining(", "));
        return Problem.of(
                403,
                "BEYOND_REACH",
                "This gives or takes permissions that you, or the credential you came with, lack: " + names + ".");
    }

    static Problem lastAdministrator() {
        return Problem.of(
                409,
                "LAST_ADMINISTRATOR",
                "Afterwards nobody would be left who may do everything and can log in. Make somebody else an administrator first.");
    }

    static Problem customRolesOff() {
        return Problem.of(
                409,
                "FEATURE_DISABLED",
                "The feature CustomUserRoles is off. Custom roles can be made, changed and given while it is on.");
    }

    static Problem noSuchRole(String pointer) {
        return Problem.invalid(Fault.inBody(
                pointer, "NO_SUCH_ROLE", "Your organization has no such role. GET its roles for all there are."));
    }

    static Problem required(String pointer, String detail) {
        return Problem.invalid(Fault.inBody(pointer, "REQUIRED", detail));
    }
}
