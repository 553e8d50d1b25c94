package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import java.util.Map;
import java.util.Set;

/**
 * Somebody was refused a change that moves permissions which they do not hold themselves.
 *
 * @param target what they wanted to change, as {@code role:0197…}
 */
public record ReachExceeded(String target, Set<Permission> missing, Actor by) implements AuditedEvent {

    @Override
    public AuditFacts audit() {
        return AuditFacts.refused(
                "organization.reach_exceeded", by, target, Map.of("permissions", PermissionNames.of(missing)));
    }
}
