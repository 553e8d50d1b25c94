package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody may make tokens good. */
@Component
class TokenPermission {

    private final Organizations organizations;

    TokenPermission(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The organization that the actor acts in, if they may manage tokens there and it is not suspended. */
    Optional<Organization> organizationToManageTokensIn(Actor actor) {
        return actor.affiliation()
                .filter(organization -> mayManageTokens(actor))
                .flatMap(organizations::find)
                .filter(organization -> !organization.suspended());
    }

    private boolean mayManageTokens(Actor actor) {
        return organizations.permissionsOf(actor).contains(Permission.MANAGE_OWN_TOKENS);
    }
}
