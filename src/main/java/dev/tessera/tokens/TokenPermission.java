package dev.tessera.tokens;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody may do with their tokens. */
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

    /** The same for a new value of the token; a token may rotate itself without. */
    Optional<Organization> organizationToRotateIn(Actor actor, TokenId token) {
        return isItself(actor, token)
                ? actor.affiliation().flatMap(organizations::find).filter(organization -> !organization.suspended())
                : organizationToManageTokensIn(actor);
    }

    /** Any person may make their tokens worthless; a token may do so to itself, and to others only if it may manage them. */
    boolean mayMakeWorthless(Actor actor, TokenId token) {
        return actor.token() == null || isItself(actor, token) || mayManageTokens(actor);
    }

    boolean mayRead(Actor actor) {
        Set<Permission> permissions = organizations.permissionsOf(actor);
        return permissions.contains(Permission.VIEW_OWN_TOKENS) || permissions.contains(Permission.MANAGE_OWN_TOKENS);
    }

    /** Whoever holds a token may look at it. */
    boolean mayRead(Actor actor, TokenId token) {
        return isItself(actor, token) || mayRead(actor);
    }

    private static boolean isItself(Actor actor, TokenId token) {
        ActingToken acting = actor.token();
        return acting != null && acting.id().equals(token);
    }

    /** What the actor can give to a token, and with that learn a value of. */
    Grantable grantableBy(Actor actor) {
        return new Grantable(organizations.permissionsOf(actor), actor.token());
    }

    private boolean mayManageTokens(Actor actor) {
        return organizations.permissionsOf(actor).contains(Permission.MANAGE_OWN_TOKENS);
    }
}
