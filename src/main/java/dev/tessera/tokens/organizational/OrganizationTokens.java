package dev.tessera.tokens.organizational;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import java.util.List;

/**
 * Looks after the tokens of the organization that the actor acts in. They are deprecated: whoever has one can act for any member
 * of the organization.
 *
 * <p>They are seen, made and used only while the feature {@code OrganizationApiToken} is on and the actor may {@link
 * dev.tessera.kernel.Permission#USE_API}: one role that blocks it takes all of it away. Every change publishes its {@link
 * OrganizationTokenEvent} in its transaction; what changes nothing is silent.
 */
public interface OrganizationTokens {

    /** Whether there is anything here for the actor. */
    boolean isOpenTo(Actor actor);

    /**
     * Makes a token; for persons at a browser only, behind a fresh factor. Of many who ask for one name at once, one gets it.
     */
    OrganizationTokenCreation create(Actor actor, NewOrganizationToken wanted);

    /** Switches the token on or off. */
    OrganizationTokenChange switchTo(Actor actor, TokenId token, boolean on);

    /** Makes the token unusable for ever, and its name free; it stays in the list. */
    OrganizationTokenChange revoke(Actor actor, TokenId token);

    /** Revokes the token, if it is not, and takes it off the list, its name forgotten. */
    OrganizationTokenChange delete(Actor actor, TokenId token);

    /** Whether the actor may change the token: it is of their own making, or they may revoke all credentials. */
    boolean mayChange(Actor actor, OrganizationToken token);

    /** The tokens, the newest first, revoked ones after all others; none where {@link #isOpenTo} says no. */
    List<OrganizationToken> list(Actor actor, int offset, int limit);

    int count(Actor actor);
}
