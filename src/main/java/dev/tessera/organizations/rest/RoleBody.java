package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Role;
import java.util.Collection;
import java.util.List;

/**
 * A role as programs see it. Of all other permissions it says nothing.
 *
 * @param predefined whether it is the same in every organization, and nobody's to change
 * @param allowed what its holders may, unless another role of theirs blocks it
 * @param blocked what its holders may not, whatever their other roles allow
 * @param holders how many members hold it, disabled ones too
 */
record RoleBody(
        String id,
        String name,
        String description,
        boolean predefined,
        List<Permission> allowed,
        List<Permission> blocked,
        long holders) {

    static RoleBody of(Role role, long holders) {
        return new RoleBody(
                role.id().value(),
                role.name(),
                role.description(),
                role.predefined(),
                sorted(role.settings().allowed()),
                sorted(role.settings().blocked()),
                holders);
    }

    private static List<Permission> sorted(Collection<Permission> permissions) {
        return permissions.stream().sorted().toList();
    }
}
