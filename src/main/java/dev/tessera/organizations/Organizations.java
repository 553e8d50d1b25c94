package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import java.util.Set;

/** Looks organizations up, and what their members may do. */
public interface Organizations {

    Optional<Organization> find(OrganizationId organization);

    /** The member's resulting permissions, as they are now; none for somebody who is no member. */
    Set<Permission> permissionsOf(UserId user, OrganizationId organization);
}
