package dev.tessera.organizations;

import dev.tessera.kernel.RoleId;

/**
 * A role as its organization sees it.
 *
 * @param name of a predefined role: what it is called in English
 * @param description in the words of whoever made it; empty for a predefined one
 */
public record Role(RoleId id, String name, String description, PermissionSettings settings) {

    /** Whether it is the same in every organization, and nobody's to edit. */
    public boolean predefined() {
        return PredefinedRole.of(id).isPresent();
    }

    /** The same role with other settings. */
    Role saying(PermissionSettings others) {
        return new Role(id, name, description, others);
    }
}
