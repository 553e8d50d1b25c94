package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;

/** Lets a person who belongs to several organizations say in which they act. */
public interface OrganizationChoice {

    /**
     * From the next request on, everything done in the actor's session is done in that organization, until they choose
     * another; their next login begins there too. Nothing changes if they cannot act there, or act with a token.
     *
     * @return whether it is as chosen
     */
    boolean choose(Actor actor, OrganizationId organization);
}
