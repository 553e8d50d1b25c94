package dev.tessera.identity;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.Optional;

/** What identity asks of the module that knows organizations. */
public interface Affiliations {

    /** The organization that a person acts in after login; empty if they belong to none. */
    Optional<OrganizationId> organizationOf(UserId user);

    /** Whether any organization of the person demands a second factor at login. */
    boolean mfaRequired(UserId user);
}
