package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import java.util.Map;

/**
 * The operator opened an organization again: its credentials are as good as before. It stands in the organization's own log.
 * Published in the transaction of the change.
 */
public record OrganizationResumed(OrganizationId organization, String name, Actor by) implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        return AuditFacts.done(
                "organization.resumed", by.in(organization), "organization:" + organization, Map.of("name", name));
    }
}
