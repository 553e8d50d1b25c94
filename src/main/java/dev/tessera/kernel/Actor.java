package dev.tessera.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: made once at the edge and passed to every command.
 *
 * @param user the account that acts
 * @param organization the organization acted in; null for an account that belongs to none
 * @param session the browser session; null if the actor came with a token instead
 * @param factors what the session proved; empty for a token
 * @param provedAt when the session last proved a factor; null for a token
 * @param token the token that the actor came with; null for a session
 * @param address where the request came from
 */
public record Actor(
        UserId user,
        @Nullable OrganizationId organization,
        @Nullable SessionId session,
        Set<Factor> factors,
        @Nullable Instant provedAt,
        @Nullable ActingToken token,
        ClientAddress address) {

    public Actor {
        factors = Set.copyOf(factors);
    }

    /** Somebody who completed a login in a browser. */
    public static Actor inSession(
            UserId user,
            @Nullable OrganizationId organization,
            SessionId session,
            Set<Factor> factors,
            Instant provedAt,
            ClientAddress address) {
        return new Actor(user, organization, session, factors, provedAt, null, address);
    }

    /** A program that presented a token of the user's. */
    public static Actor withToken(UserId user, OrganizationId organization, ActingToken token, ClientAddress address) {
        return new Actor(user, organization, null, Set.of(), null, token, address);
    }

    /** The same person in the same session, acting in another organization. */
    public Actor in(OrganizationId other) {
        return new Actor(user, other, session, factors, provedAt, token, address);
    }

    /** The organization acted in, empty for an account that belongs to none. */
    public Optional<OrganizationId> affiliation() {
        return Optional.ofNullable(organization);
    }
}
