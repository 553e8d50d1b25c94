package dev.tessera.organizations;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberEvent.MemberDisabled;
import dev.tessera.organizations.MemberEvent.MemberEnabled;
import dev.tessera.organizations.MemberEvent.MemberRolesChanged;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to the members of the organization that an actor acts in. It takes the permission to manage members, and all
 * permissions that the change moves: whoever lacks one can neither give it to anybody, themselves included, nor take it from
 * anybody, be it by roles, by disabling or by removing. A change is effective at once.
 *
 * @see <a href="../../../../../docs/decisions/0011-nobody-moves-what-they-do-not-hold.md">Decision 0011</a>
 */
@Service
@Transactional
public class Members {

    private final Gate gate;
    private final MembershipRepository memberships;
    private final RoleBook book;
    private final MemberRemovals removals;
    private final LastAdministrator lastAdministrator;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            Gate gate,
            MembershipRepository memberships,
            RoleBook book,
            MemberRemovals removals,
            LastAdministrator lastAdministrator,
            FreshFactor freshFactor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.memberships = memberships;
        this.book = book;
        this.removals = removals;
        this.lastAdministrator = lastAdministrator;
        this.freshFactor = freshFactor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives and takes roles in one step; a role in both sets is given. What the member holds already, or does not hold, stays
     * so.
     */
    public MemberChange changeRoles(Actor actor, UserId user, Set<RoleId> give, Set<RoleId> take) {
        return enter(actor, user, (entry, member) -> {
            Set<RoleId> wanted = new HashSet<>(member.roles());
            wanted.removeAll(take);
            wanted.addAll(give);
            return changeRoles(actor, entry, member, wanted);
        });
    }

    /** Sets the roles of a member, disables or enables them, or both in one step, as a whole or not at all. */
    public MemberChange change(Actor actor, UserId user, MemberEdit edit) {
        return enter(actor, user, (entry, member) -> change(actor, entry, member, edit));
    }

    /** Both are judged before either is done: so a refusal changes nothing, and stays on record. */
    private MemberChange change(Actor actor, Gate.Entry entry, Membership member, MemberEdit edit) {
        boolean switches = edit.switches(member);
        Set<Permission> switched = switches ? member.permissions() : Set.of();
        Optional<MemberChange> beyond = beyond(actor, member, entry.reach().beyond(switched));
        if (beyond.isPresent()) {
            return beyond.get();
        }
        MemberChange roles =
                edit.roles() == null ? new MemberChange.Done() : changeRoles(actor, entry, member, edit.roles());
        return switches && roles instanceof MemberChange.Done
                ? switchTo(actor, entry, member, !member.isDisabled())
                : roles;
    }

    private MemberChange changeRoles(Actor actor, Gate.Entry entry, Membership member, Set<RoleId> wanted) {
        RoleCatalog catalog = book.of(member.organization());
        Set<RoleId> held = member.roles();
        Set<RoleId> given = without(wanted, held);
        if (!catalog.hasAll(given)) {
            return new MemberChange.RoleNotFound();
        }
        if (!entry.allowsToGive(given)) {
            return new MemberChange.FeatureOff();
        }
        Set<Permission> after = ResultingPermissions.of(catalog.find(wanted)).granted();
        Optional<MemberChange> beyond = beyond(actor, member, entry.reach().beyond(member.permissions(), after));
        if (beyond.isPresent()) {
            return beyond.get();
        }
        Set<RoleId> taken = without(held, wanted);
        member.hold(catalog.find(wanted));
        if (given.isEmpty() && taken.isEmpty()) {
            return new MemberChange.Done();
        }
        return finish(new MemberRolesChanged(
                member.organization(), member.user(), catalog.find(given), catalog.find(taken), actor));
    }

    /** Takes everything from a member that membership gives, until {@link #enable}; their roles and credentials stay. */
    public MemberChange disable(Actor actor, UserId user) {
        return enter(actor, user, (entry, member) -> switchTo(actor, entry, member, true));
    }

    /** Gives back to a disabled member what their roles allow. */
    public MemberChange enable(Actor actor, UserId user) {
        return enter(actor, user, (entry, member) -> switchTo(actor, entry, member, false));
    }

    private MemberChange switchTo(Actor actor, Gate.Entry entry, Membership member, boolean disabled) {
        Optional<MemberChange> beyond = beyond(actor, member, entry.reach().beyond(member.permissions()));
        if (beyond.isPresent()) {
            return beyond.get();
        }
        if (!member.disable(disabled, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return new MemberChange.Done();
        }
        OrganizationId organization = member.organization();
        return finish(
                disabled
                        ? new MemberDisabled(organization, member.user(), actor)
                        : new MemberEnabled(organization, member.user(), actor));
    }

    /**
     * Ends the membership, and revokes all credentials that it leaves. The account stays, and so do the person's other
     * organizations.
     *
     * @see MemberRemovals#remove to have some of the credentials go on, which makes the transaction
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public MemberChange remove(Actor actor, UserId user) {
        Removal removal = removals.remove(actor, user, LeaversPlan.REVOKE_ALL);
        return switch (removal) {
            case Removal.Removed removed -> new MemberChange.Done();
            case Removal.Refused(MemberChange change) -> change;
            case Removal.PlanUnfit unfit -> throw new IllegalStateException("There was nothing planned");
        };
    }

    private MemberChange enter(Actor actor, UserId user, BiFunction<Gate.Entry, Membership, MemberChange> change) {
        if (freshFactor.isNeeded(actor)) {
            return new MemberChange.ProofNeeded();
        }
        Optional<Gate.Entry> entered = gate.enter(actor, Permission.MANAGE_MEMBERS);
        if (entered.isEmpty()) {
            return new MemberChange.NotPermitted();
        }
        Gate.Entry entry = entered.get();
        return memberships
                .findById(Membership.key(user, entry.organization().id()))
                .map(member -> change.apply(entry, member))
                .orElseGet(MemberChange.NotFound::new);
    }

    private Optional<MemberChange> beyond(Actor actor, Membership member, Set<Permission> missing) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        events.publishEvent(new ReachExceeded("member:" + member.user(), missing, actor));
        return Optional.of(new MemberChange.Beyond(missing));
    }

    private MemberChange finish(MemberEvent event) {
        if (lastAdministrator.isLostIn(event.organization())) {
            return new MemberChange.LastAdministrator();
        }
        events.publishEvent(event);
        return new MemberChange.Done();
    }

    private static Set<RoleId> without(Set<RoleId> roles, Set<RoleId> others) {
        Set<RoleId> rest = new HashSet<>(roles);
        rest.removeAll(others);
        return rest;
    }
}
