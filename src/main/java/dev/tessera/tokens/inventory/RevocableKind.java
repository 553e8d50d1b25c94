package dev.tessera.tokens.inventory;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import java.util.UUID;

/** Ends credentials of one kind for whoever may end all of an organization's. Known to the package that keeps the kind. */
public interface RevocableKind {

    Kind kind();

    /**
     * Revokes a credential of the organization within the transaction at hand, and tells so by its kind's event; what is not the
     * organization's is not found. Whether the actor may is judged before.
     *
     * @return {@code REVOKED}, {@code ALREADY_REVOKED} or {@code NOT_FOUND}
     */
    OrganizationCredentials.Ending revoke(Actor actor, OrganizationId organization, UUID credential);
}
