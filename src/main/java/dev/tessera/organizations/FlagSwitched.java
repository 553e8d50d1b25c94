package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import java.util.Map;

/** An administrator switched a feature of the organization on or off. Published in the transaction of the change. */
public record FlagSwitched(OrganizationId organization, Feature feature, boolean on, Actor by)
        implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        String action = on ? "feature.switched_on" : "feature.switched_off";
        return AuditFacts.done(action, by, "organization:" + organization, Map.of("feature", feature.title()));
    }
}
