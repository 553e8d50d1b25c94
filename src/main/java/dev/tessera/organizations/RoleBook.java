package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** Opens organizations' catalogs of roles. */
@Component
class RoleBook {

    private final RoleRepository roles;

    RoleBook(RoleRepository roles) {
        this.roles = roles;
    }

    RoleCatalog of(OrganizationId organization) {
        return new RoleCatalog(roles.findByOrganizationIdOrderByNameKey(organization.value()).stream()
                .map(StoredRole::view)
                .toList());
    }
}
