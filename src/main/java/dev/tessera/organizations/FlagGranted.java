package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import java.util.Map;

/**
 * The operator let an organization have a feature, or took it away; whether it works depends on its switch, too. Published in
 * the transaction of the change.
 */
public record FlagGranted(OrganizationId organization, Feature feature, boolean granted, Actor by)
        implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        String action = granted ? "feature.granted" : "feature.withdrawn";
        return AuditFacts.done(action, by, "organization:" + organization, Map.of("feature", feature.title()));
    }
}
