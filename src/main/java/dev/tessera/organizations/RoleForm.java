package dev.tessera.organizations;

/** What somebody typed and chose to make or change a custom role; the description is at most 200 characters. */
public record RoleForm(String name, String description, PermissionSettings settings) {

    /** The longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 200;

    /** What a role is like now. */
    static RoleForm of(Role role) {
        return new RoleForm(role.name(), role.description(), role.settings());
    }
}
