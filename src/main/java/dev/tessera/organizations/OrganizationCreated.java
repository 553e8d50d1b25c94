package dev.tessera.organizations;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.Map;
import java.util.Set;

/** An organization came to be; its founder is its administrator. Published in the transaction of the change. */
public record OrganizationCreated(OrganizationId organization, String name, UserId founder, ClientAddress address)
        implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        return new AuditFacts(
                "organization.created",
                AuditFacts.Outcome.DONE,
                founder,
                organization,
                "organization:" + organization,
                address,
                Set.of(),
                Map.of("name", name));
    }
}
