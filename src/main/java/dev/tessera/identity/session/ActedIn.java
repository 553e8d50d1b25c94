package dev.tessera.identity.session;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import java.util.Optional;

/** Knows in which organization a session's owner acts. */
interface ActedIn {

    /** The chosen one, if the person can still act there, else the one first joined; empty if there is none. */
    Optional<OrganizationId> organizationOf(UserId user, SessionId session);
}
