package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import java.util.Arrays;
import java.util.Optional;

/**
 * The roles that every organization has and nobody edits. Their names are stored, and what they allow is written into the
 * memberships: a change here takes a migration that brings those up to date.
 */
public enum PredefinedRole {
    ADMINISTRATOR("Administrator"),
    DEVELOPER("Developer"),
    /** Calls the API with credentials that already are; makes none. */
    API_USER("API User"),
    VIEWER("Viewer");

    private final String title;

    PredefinedRole(String title) {
        this.title = title;
    }

    /** The predefined role of that id; empty if it is a custom one's or nobody's. */
    public static Optional<PredefinedRole> of(RoleId id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findAny();
    }

    public RoleId id() {
        return new RoleId(name());
    }

    /** What it is called in English; pages say it in the reader's language. */
    public String title() {
        return title;
    }

    /** What the role says of each permission; none blocks anything. */
    public PermissionSettings settings() {
        return switch (this) {
            case ADMINISTRATOR -> PermissionSettings.allowing(Permission.values());
            case DEVELOPER ->
                PermissionSettings.allowing(
                        Permission.USE_API,
                        Permission.VIEW_OWN_TOKENS,
                        Permission.MANAGE_OWN_TOKENS,
                        Permission.MANAGE_OWN_API_KEYS,
                        Permission.VIEW_ORGANIZATION);
            case API_USER -> PermissionSettings.allowing(Permission.USE_API, Permission.VIEW_OWN_TOKENS);
            case VIEWER -> PermissionSettings.allowing(Permission.VIEW_OWN_TOKENS, Permission.VIEW_ORGANIZATION);
        };
    }

    Role role() {
        return new Role(id(), title, "", settings());
    }
}
