package dev.tessera.tokens.organizational;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody may do with organization tokens. */
@Component
class OrganizationTokenPermission {

    private final Organizations organizations;

    OrganizationTokenPermission(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The organization that the actor acts in, if it may have such tokens, and the actor may use them. */
    Optional<Organization> organizationOf(Actor actor) {
        return actor.affiliation()
                .flatMap(organizations::find)
                .filter(organization -> !organization.suspended())
                .filter(organization -> organization.features().isOn(Feature.ORGANIZATION_API_TOKEN))
                .filter(organization -> organizations.permissionsOf(actor).contains(Permission.USE_API));
    }

    /** One's own, and all of them for whoever may revoke any credential in the organization. */
    boolean mayChange(Actor actor, UserId maker) {
        return actor.user().equals(maker)
                || organizations.permissionsOf(actor).contains(Permission.REVOKE_ORGANIZATION_CREDENTIALS);
    }
}
