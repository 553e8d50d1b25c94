package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import java.util.Map;

/**
 * The operator closed an organization: from now on none of its credentials is good. It stands in the organization's own log.
 * Published in the transaction of the change.
 */
public record OrganizationSuspended(OrganizationId organization, String name, String reason, Actor by)
        implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        return AuditFacts.done(
                "organization.suspended",
                by.in(organization),
                "organization:" + organization,
                Map.of("name", name, "reason", reason));
    }
}
