package dev.tessera.kernel;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: made once at the edge and passed to every command.
 *
 * @param user the account that acts
 * @param organization the organization acted in; null for an account that belongs to none
 * @param session the browser session; null if the actor came with a credential instead
 * @param factors what the session proved; empty for a credential
 * @param address where the request came from
 */
public record Actor(
        UserId user,
        @Nullable OrganizationId organization,
        @Nullable SessionId session,
        Set<Factor> factors,
        ClientAddress address) {

    public Actor {
        factors = Set.copyOf(factors);
    }

    /** The organization acted in, empty for an account that belongs to none. */
    public Optional<OrganizationId> affiliation() {
        return Optional.ofNullable(organization);
    }
}
