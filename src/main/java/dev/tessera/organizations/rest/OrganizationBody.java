package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Organization;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * An organization as its members see it.
 *
 * @param memberCount disabled ones too
 * @param permissions what the caller may do in it, with the credential they came with
 */
record OrganizationBody(UUID id, String name, boolean suspended, int memberCount, List<Permission> permissions) {

    static OrganizationBody of(Organization organization, int memberCount, Collection<Permission> permissions) {
        return new OrganizationBody(
                organization.id().value(),
                organization.name(),
                organization.suspended(),
                memberCount,
                permissions.stream().sorted().toList());
    }
}
