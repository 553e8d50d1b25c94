package dev.tessera.identity;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What identity asks of the module that knows organizations. */
public interface Affiliations {

    /** The organization that a person acts in who chose none: the one first joined. Empty if they can act in none. */
    Optional<OrganizationId> organizationOf(UserId user);

    /** Whether the person can act in the organization: they are a member, and not disabled. */
    boolean canActIn(UserId user, OrganizationId organization);

    /** What the person may do in the organization, as things are now; nothing for somebody who cannot act there. */
    Set<Permission> permissionsOf(UserId user, OrganizationId organization);

    /** Where the person belongs, disabled there or not, by name. */
    default List<Affiliation> affiliationsOf(UserId user) {
        return List.of();
    }

    /** Whether any organization of the person demands a second factor at login. */
    boolean mfaRequired(UserId user);
}
