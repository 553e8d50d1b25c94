package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.RoleForm;
import dev.tessera.web.Patched;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What shall be different about a custom role (RFC 7396). Null takes away a description, and all of a list. */
record PatchRole(
        Patched<String> name,
        Patched<String> description,
        Patched<List<Permission>> allowed,
        Patched<List<Permission>> blocked) {

    /** @throws RefusedRequest if it takes away the name */
    void demandSense() {
        if (name.isNull()) {
            throw new RefusedRequest(OrganizationProblems.required("/name", "A role cannot be without a name."));
        }
    }

    /**
     * What the role shall be like that is like this now.
     *
     * @throws RefusedRequest if it would allow and block the same
     */
    RoleForm over(RoleForm before) {
        PermissionSettings settings = before.settings();
        return new RoleForm(
                name.over(before.name(), wanted -> Objects.requireNonNullElse(wanted, "")),
                description.over(before.description(), wanted -> Objects.requireNonNullElse(wanted, "")),
                SettingsInBody.of(
                        allowed.over(List.copyOf(settings.allowed()), PatchRole::orNone),
                        blocked.over(List.copyOf(settings.blocked()), PatchRole::orNone)));
    }

    private static List<Permission> orNone(@Nullable List<Permission> permissions) {
        return permissions == null ? List.of() : permissions;
    }
}
