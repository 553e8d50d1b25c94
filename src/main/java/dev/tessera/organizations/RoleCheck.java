package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds what speaks against a change to a custom role. */
@Component
class RoleCheck {

    private final RoleRepository roles;
    private final ApplicationEventPublisher events;

    RoleCheck(RoleRepository roles, ApplicationEventPublisher events) {
        this.roles = roles;
        this.events = events;
    }

    /** Why the role may not become what the form says; empty if it may. */
    Optional<RoleChange> refusal(Actor actor, Gate.Entry entry, RoleId id, PermissionSettings before, RoleForm form) {
        if (!entry.organization().features().isOn(Feature.CUSTOM_USER_ROLES)) {
            return Optional.of(new RoleChange.FeatureOff());
        }
        Optional<RoleChange.Fault> fault = faultOf(form);
        if (fault.isPresent()) {
            return fault.map(RoleChange.Invalid::new);
        }
        if (isTaken(RoleName.of(form.name()), entry.organization().id(), id)) {
            return Optional.of(new RoleChange.NameTaken());
        }
        return beyond(actor, entry, id, before, form.settings());
    }

    private static Optional<RoleChange.Fault> faultOf(RoleForm form) {
        boolean tooLong = form.description().strip().length() > RoleForm.LONGEST_DESCRIPTION;
        return RoleName.faultOf(form.name())
                .or(() -> tooLong ? Optional.of(RoleChange.Fault.DESCRIPTION_TOO_LONG) : Optional.empty());
    }

    private boolean isTaken(RoleName name, OrganizationId organization, RoleId self) {
        return name.isPredefined()
                || roles.existsByOrganizationIdAndNameKeyAndIdNot(
                        organization.value(), name.key(), self.custom().orElseThrow());
    }

    /** Whether the change touches permissions that the actor does not hold; it is put on record then. */
    Optional<RoleChange> beyond(
            Actor actor, Gate.Entry entry, RoleId id, PermissionSettings before, PermissionSettings after) {
        Set<Permission> missing = entry.reach().beyond(before.differencesTo(after));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        events.publishEvent(new ReachExceeded("role:" + id, missing, actor));
        return Optional.of(new RoleChange.Beyond(missing));
    }
}
