package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.RoleForm;
import dev.tessera.web.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody asks for who wants a custom role; permissions in neither list are not set. */
record CreateRole(
        @Nullable String name,
        @Nullable String description,
        @Nullable List<Permission> allowed,
        @Nullable List<Permission> blocked) {

    /** @throws RefusedRequest if it lacks a name, or allows and blocks the same */
    RoleForm form() {
        if (name == null) {
            throw new RefusedRequest(OrganizationProblems.required("/name", "Send a name."));
        }
        PermissionSettings settings = SettingsInBody.of(orNone(allowed), orNone(blocked));
        return new RoleForm(name, Objects.requireNonNullElse(description, ""), settings);
    }

    private static List<Permission> orNone(@Nullable List<Permission> permissions) {
        return permissions == null ? List.of() : permissions;
    }

    /** All that it says, so that equal requests are equal, whatever the order of fields and permissions. */
    byte[] fingerprint() {
        return String.join(
                        "\n",
                        "role",
                        String.valueOf(name),
                        String.valueOf(description),
                        PermissionNames.of(Set.copyOf(orNone(allowed))),
                        PermissionNames.of(Set.copyOf(orNone(blocked))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
