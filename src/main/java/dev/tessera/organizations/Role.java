package dev.tessera.organizations;

import java.util.Set;

/** The predefined roles. Their names are stored. */
enum Role {
    ADMINISTRATOR,
    DEVELOPER,
    /** Calls the API with credentials that already are; makes none. */
    API_USER,
    VIEWER;

    Set<Permission> permissions() {
        return switch (this) {
            case ADMINISTRATOR ->
                Set.of(Permission.USE_API, Permission.MANAGE_OWN_TOKENS, Permission.ADMINISTER_ORGANIZATION);
            case DEVELOPER -> Set.of(Permission.USE_API, Permission.MANAGE_OWN_TOKENS);
            case API_USER -> Set.of(Permission.USE_API);
            case VIEWER -> Set.of();
        };
    }
}
