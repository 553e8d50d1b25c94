package dev.tessera.organizations;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.RoleEvent.RoleChanged;
import dev.tessera.organizations.RoleEvent.RoleCreated;
import dev.tessera.organizations.RoleEvent.RoleDeleted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles of the organization that an actor acts in. Custom ones can be made and changed while their feature is on; without
 * it, those that are stay in force as they are. A change is effective at once for all who hold the role.
 */
@Service
@Transactional
public class Roles {

    private final Gate gate;
    private final RoleBook book;
    private final RoleRepository roles;
    private final RoleCheck check;
    private final RoleHolders holders;
    private final LastAdministrator lastAdministrator;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(
            Gate gate,
            RoleBook book,
            RoleRepository roles,
            RoleCheck check,
            RoleHolders holders,
            LastAdministrator lastAdministrator,
            FreshFactor freshFactor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.book = book;
        this.roles = roles;
        this.check = check;
        this.holders = holders;
        this.lastAdministrator = lastAdministrator;
        this.freshFactor = freshFactor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The predefined roles, then the custom ones by name.
     *
     * @throws AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public List<Role> list(Actor actor) {
        return book.of(gate.see(actor)).all();
    }

    /**
     * How many members hold the role, disabled ones too.
     *
     * @throws AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public long countHolders(Actor actor, RoleId role) {
        return holders.count(gate.see(actor), role);
    }

    /**
     * How many members hold each role, disabled ones too; nothing of roles that nobody holds.
     *
     * @throws AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public Map<RoleId, Long> countHolders(Actor actor) {
        return holders.counts(gate.see(actor));
    }

    /** Makes a custom role. */
    public RoleChange create(Actor actor, RoleForm form) {
        return enter(actor, entry -> create(actor, entry, form));
    }

    private RoleChange create(Actor actor, Gate.Entry entry, RoleForm form) {
        RoleId id = RoleId.next();
        Optional<RoleChange> refusal = check.refusal(actor, entry, id, PermissionSettings.NONE, form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        OrganizationId organization = entry.organization().id();
        RoleName name = RoleName.of(form.name());
        StoredRole stored =
                new StoredRole(id, organization, name, form, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Role role = roles.save(stored).view();
        events.publishEvent(new RoleCreated(organization, role, actor));
        return new RoleChange.Done(role);
    }

    /** Changes a custom role, and with it what its holders may do. */
    public RoleChange change(Actor actor, RoleId id, RoleForm form) {
        return change(actor, id, before -> form);
    }

    /** Changes a custom role from what it is at this moment: of two such changes, one builds on the other. */
    public RoleChange change(Actor actor, RoleId id, UnaryOperator<RoleForm> edit) {
        return enter(
                actor,
                entry -> find(
                        entry, id, stored -> change(actor, entry, stored, edit.apply(RoleForm.of(stored.view())))));
    }

    private RoleChange change(Actor actor, Gate.Entry entry, StoredRole stored, RoleForm form) {
        Role before = stored.view();
        Optional<RoleChange> refusal = check.refusal(actor, entry, before.id(), before.settings(), form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        stored.redefine(RoleName.of(form.name()), form);
        OrganizationId organization = entry.organization().id();
        holders.settle(organization, before.id());
        if (lastAdministrator.isLostIn(organization)) {
            return new RoleChange.LastAdministrator();
        }
        if (!before.equals(stored.view())) {
            events.publishEvent(new RoleChanged(organization, stored.view(), actor));
        }
        return new RoleChange.Done(stored.view());
    }

    /** Deletes a custom role, and takes it from all who hold it. */
    public RoleChange delete(Actor actor, RoleId id) {
        return enter(actor, entry -> find(entry, id, stored -> delete(actor, entry, stored)));
    }

    private RoleChange delete(Actor actor, Gate.Entry entry, StoredRole stored) {
        Role role = stored.view();
        Optional<RoleChange> beyond = check.beyond(actor, entry, role.id(), role.settings(), PermissionSettings.NONE);
        if (beyond.isPresent()) {
            return beyond.get();
        }
        OrganizationId organization = entry.organization().id();
        roles.delete(stored);
        holders.settle(organization, role.id());
        if (lastAdministrator.isLostIn(organization)) {
            return new RoleChange.LastAdministrator();
        }
        events.publishEvent(new RoleDeleted(organization, role, actor));
        return new RoleChange.Done(role);
    }

    private RoleChange enter(Actor actor, Function<Gate.Entry, RoleChange> change) {
        if (freshFactor.isNeeded(actor)) {
            return new RoleChange.ProofNeeded();
        }
        return gate.enter(actor, Permission.MANAGE_ROLES).map(change).orElseGet(RoleChange.NotPermitted::new);
    }

    private RoleChange find(Gate.Entry entry, RoleId id, Function<StoredRole, RoleChange> change) {
        if (PredefinedRole.of(id).isPresent()) {
            return new RoleChange.Predefined();
        }
        UUID organization = entry.organization().id().value();
        return id.custom()
                .flatMap(custom -> roles.findByIdAndOrganizationId(custom, organization))
                .map(change)
                .orElseGet(RoleChange.NotFound::new);
    }
}
