package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Lets those in who may change their organization, one after the other: until the transaction is over, nobody else changes
 * anything in it. So each finds what the one before left, and locks are always taken in the same order.
 */
@Component
class Gate {

    private final OrganizationRepository organizations;
    private final Organizations members;

    Gate(OrganizationRepository organizations, Organizations members) {
        this.organizations = organizations;
        this.members = members;
    }

    /** The organization that the actor acts in, locked; empty if the permission is not theirs, or there is none. */
    Optional<Entry> enter(Actor actor, Permission needed) {
        return actor.affiliation()
                .flatMap(organization -> organizations.lock(organization.value()))
                .map(organization -> new Entry(organization, members.permissionsOf(actor)))
                .filter(entry -> entry.permissions().contains(needed));
    }

    /**
     * The organization that the actor acts in, to be looked at.
     *
     * @throws AccessDeniedException if it is not theirs to see, or there is none
     */
    OrganizationId see(Actor actor) {
        return actor.affiliation()
                .filter(organization -> members.permissionsOf(actor).contains(Permission.VIEW_ORGANIZATION))
                .orElseThrow(() -> new AccessDeniedException("The organization is not the actor's to see"));
    }

    /** An organization about to be changed, and what the actor may do in it. */
    record Entry(StoredOrganization organization, Set<Permission> permissions) {

        Reach reach() {
            return new Reach(permissions);
        }

        /** Custom roles are given only while their feature is on. */
        boolean allowsToGive(Collection<RoleId> roles) {
            return organization.features().isOn(Feature.CUSTOM_USER_ROLES)
                    || roles.stream().allMatch(role -> role.custom().isEmpty());
        }
    }
}
