package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds what speaks against a change to a custom role. */
@Component
class RoleCheck {

    private static final Pattern NOT_PLAIN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

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
        return RoleName.faultOf(form.name()).or(() -> faultOf(form.description().strip()));
    }

    private static Optional<RoleChange.Fault> faultOf(String description) {
        if (description.length() > RoleForm.LONGEST_DESCRIPTION) {
            return Optional.of(RoleChange.Fault.DESCRIPTION_TOO_LONG);
        }
        return NOT_PLAIN_TEXT.matcher(description).find()
                ? Optional.of(RoleChange.Fault.DESCRIPTION_NOT_PLAIN_TEXT)
                : Optional.empty();
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
