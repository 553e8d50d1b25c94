package dev.tessera.organizations;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.organizations.Removal.PlanUnfit;
import dev.tessera.organizations.Removal.Refused;
import dev.tessera.organizations.Removal.Removed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes members, and plans what becomes of the credentials that they leave. It takes the permission to manage members, and all
 * permissions that the member has: so nobody brings down who is more, or goes on with what they could not do themselves.
 *
 * @see <a href="../../../../../docs/decisions/0011-nobody-moves-what-they-do-not-hold.md">Decision 0011</a>
 */
@Service
public class MemberRemovals {

    private static final int ATTEMPTS = 3;

    private final Gate gate;
    private final Organizations organizations;
    private final MembershipRepository memberships;
    private final LeaversCredentials credentials;
    private final PlanCheck plans;
    private final LastAdministrator lastAdministrator;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MemberRemovals(
            Gate gate,
            Organizations organizations,
            MembershipRepository memberships,
            LeaversCredentials credentials,
            PlanCheck plans,
            LastAdministrator lastAdministrator,
            FreshFactor freshFactor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.organizations = organizations;
        this.memberships = memberships;
        this.credentials = credentials;
        this.plans = plans;
        this.lastAdministrator = lastAdministrator;
        this.freshFactor = freshFactor;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * What a member would leave alive, the last used first, {@link LeaversCredentials#MOST} at most; nothing of who is no member.
     *
     * @throws AccessDeniedException if the actor may not manage members
     */
    @Transactional(readOnly = true)
    public List<LeaversCredential> credentialsOf(Actor actor, UserId user) {
        if (!organizations.permissionsOf(actor).contains(Permission.MANAGE_MEMBERS)) {
            throw new AccessDeniedException("Members are not the actor's to manage");
        }
        return actor.affiliation()
                .filter(organization ->
                        memberships.findById(Membership.key(user, organization)).isPresent())
                .map(organization -> credentials.of(user, organization))
                .orElse(List.of());
    }

    /**
     * Ends the membership, and does with the credentials as planned, all or nothing. The account stays, and so do the person's other
     * organizations.
     */
    public Removal remove(Actor actor, UserId user, LeaversPlan plan) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return removeOnce(actor, user, plan);
            } catch (DataIntegrityViolationException taken) {
                // An heir took the name of a token that was just being handed to them: it gets another one.
            }
        }
        return removeOnce(actor, user, plan);
    }

    private Removal removeOnce(Actor actor, UserId user, LeaversPlan plan) {
        return Objects.requireNonNull(transaction.execute(status -> enter(actor, user, plan, status)));
    }

    private Removal enter(Actor actor, UserId user, LeaversPlan plan, TransactionStatus status) {
        if (freshFactor.isNeeded(actor)) {
            return new Refused(new MemberChange.ProofNeeded());
        }
        Optional<Gate.Entry> entry = gate.enter(actor, Permission.MANAGE_MEMBERS);
        if (entry.isEmpty()) {
            return new Refused(new MemberChange.NotPermitted());
        }
        return memberships
                .findById(Membership.key(user, entry.get().organization().id()))
                .map(member -> remove(actor, entry.get(), member, plan, status))
                .orElseGet(() -> new Refused(new MemberChange.NotFound()));
    }

    private Removal remove(
            Actor actor, Gate.Entry entry, Membership member, LeaversPlan plan, TransactionStatus status) {
        Set<Permission> missing = entry.reach().beyond(member.permissions());
        if (!missing.isEmpty()) {
            events.publishEvent(new ReachExceeded("member:" + member.user(), missing, actor));
            return new Refused(new MemberChange.Beyond(missing));
        }
        Optional<PlanUnfit> unfit =
                plans.fault(plan, member, entry.organization().policies().tokens());
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Set<Permission> could = member.isDisabled() ? Set.of() : member.permissions();
        memberships.delete(member);
        if (lastAdministrator.leavesNobodyIn(member.organization())) {
            status.setRollbackOnly();
            return new Refused(new MemberChange.LastAdministrator());
        }
        events.publishEvent(new MemberRemoved(member.organization(), member.user(), could, plan, actor));
        return new Removed();
    }
}
