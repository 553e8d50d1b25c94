package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization as the operator sees it.
 *
 * @param suspension null while it is open
 * @param members how many people belong to it, disabled ones too
 */
public record RegisteredOrganization(
        Organization organization, @Nullable Suspension suspension, long members, Instant createdAt) {

    public OrganizationId id() {
        return organization.id();
    }

    public String name() {
        return organization.name();
    }

    public OrganizationStatus status() {
        return suspension == null ? OrganizationStatus.ACTIVE : OrganizationStatus.SUSPENDED;
    }
}
