package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Set;

/** The predefined roles. Their names are stored. */
public enum Role {
    ADMINISTRATOR,
    DEVELOPER,
    /** Calls the API with credentials that already are; makes none. */
    API_USER,
    VIEWER;

    /** What the holder of the role may do. */
    public Set<Permission> permissions() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of(Permission.values());
            case DEVELOPER ->
                Set.of(
                        Permission.USE_API,
                        Permission.VIEW_OWN_TOKENS,
                        Permission.MANAGE_OWN_TOKENS,
                        Permission.MANAGE_OWN_API_KEYS,
                        Permission.VIEW_ORGANIZATION);
            case API_USER -> Set.of(Permission.USE_API, Permission.VIEW_OWN_TOKENS);
            case VIEWER -> Set.of(Permission.VIEW_OWN_TOKENS, Permission.VIEW_ORGANIZATION);
        };
    }
}
