package dev.tessera.tokens.inventory;

import dev.tessera.kernel.Actor;
import dev.tessera.organizations.MemberStandings.Standing;
import dev.tessera.tokens.inventory.Credential.Position;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every credential that is alive in the organization that the actor acts in, whosever it is. Seeing them takes {@link
 * dev.tessera.kernel.Permission#VIEW_ORGANIZATION_CREDENTIALS}; revoking one takes {@link
 * dev.tessera.kernel.Permission#REVOKE_ORGANIZATION_CREDENTIALS} and a fresh factor. Another organization's are not found.
 */
public interface OrganizationCredentials {

    /** So many can be revoked in one go; whoever has more to revoke goes on with the next. */
    int SLICE = 10;

    boolean mayRead(Actor actor);

    boolean mayRevoke(Actor actor);

    /**
     * A page of the credentials that the query asks for. However far it is, it costs the same.
     *
     * @param after where the page before ended; null for the first
     * @param limit how many at most, at least 1
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see them
     */
    List<Credential> page(Actor actor, CredentialQuery query, @Nullable Position after, int limit);

    /**
     * How many credentials the query asks for, or the limit if there are more.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see them
     */
    int count(Actor actor, CredentialQuery query, int limit);

    /**
     * One of the credentials.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see them
     */
    Optional<Credential> find(Actor actor, UUID credential);

    /**
     * Those of the credentials that are still alive, in the order of the ids; 500 at most.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see them
     */
    List<Credential> find(Actor actor, Collection<UUID> credentials);

    /**
     * Members by name, to narrow a list to what is theirs.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the credentials
     */
    List<Standing> owners(Actor actor, String text, int offset, int limit);

    /** Revokes a credential for good. Its owner is told by mail, unless they did it themselves. */
    Ending revoke(Actor actor, UUID credential);

    /**
     * Revokes some as {@link #revoke} does, each in a transaction of its own and with an audit entry of its own.
     *
     * @param credentials {@link #SLICE} at most
     */
    List<Ending> revokeSome(Actor actor, Collection<UUID> credentials);

    /** How the revocation of a credential ended. */
    enum Ending {
        REVOKED,
        /** It was revoked before. */
        ALREADY_REVOKED,
        /** The organization has no such credential. */
        NOT_FOUND,
        /** The actor has to prove a factor again first. */
        PROOF_NEEDED,
        /** The actor may not revoke credentials, or acts in no organization. */
        NOT_PERMITTED
    }
}
