package dev.tessera.organizations;

import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.OrganizationId;

/** Something happened to an organization that may concern every member of it. Published in the transaction of the change. */
public interface OrganizationEvent extends AuditedEvent {

    OrganizationId organization();
}
