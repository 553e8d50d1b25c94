package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.PermissionNames;
import java.util.Map;

/** Something happened to a custom role: whoever holds it may be able to do other things. */
public sealed interface RoleEvent extends OrganizationEvent {

    Role role();

    /** The role was made; nobody holds it yet. */
    record RoleCreated(OrganizationId organization, Role role, Actor by) implements RoleEvent {
        @Override
        public AuditFacts audit() {
            return done("role.created", role, by);
        }
    }

    /** The role is called, or means, something else; these are its name and settings from now on. */
    record RoleChanged(OrganizationId organization, Role role, Actor by) implements RoleEvent {
        @Override
        public AuditFacts audit() {
            return done("role.changed", role, by);
        }
    }

    /** The role is gone, for all who held it. */
    record RoleDeleted(OrganizationId organization, Role role, Actor by) implements RoleEvent {
        @Override
        public AuditFacts audit() {
            return done("role.deleted", role, by);
        }
    }

    private static AuditFacts done(String action, Role role, Actor by) {
        Map<String, String> details = Map.of(
                "name", role.name(),
                "allow", PermissionNames.of(role.settings().allowed()),
                "block", PermissionNames.of(role.settings().blocked()));
        return AuditFacts.done(action, by, "role:" + role.id(), details);
    }
}
