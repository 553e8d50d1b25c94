package dev.tessera.organizations.ui;

import dev.tessera.kernel.Actor;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.Roles;
import java.util.Collection;
import java.util.List;

/** Which roles can be given: the predefined ones, and the organization's own while their feature is on. */
class RoleOffer {

    private final Roles roles;
    private final Organizations organizations;

    RoleOffer(Roles roles, Organizations organizations) {
        this.roles = roles;
        this.organizations = organizations;
    }

    /** The roles that can be given, and those that are held already and can be taken. */
    List<Role> of(Actor actor, Collection<Role> held) {
        boolean custom = areCustomRolesOn(actor);
        return roles.list(actor).stream()
                .filter(role -> role.predefined() || custom || held.contains(role))
                .toList();
    }

    boolean areCustomRolesOn(Actor actor) {
        return actor.affiliation()
                .flatMap(organizations::find)
                .filter(organization -> organization.features().isOn(Feature.CUSTOM_USER_ROLES))
                .isPresent();
    }
}
