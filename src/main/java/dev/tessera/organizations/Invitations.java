package dev.tessera.organizations;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.web.idempotency.IdempotencyKey;
import dev.tessera.web.idempotency.OncePerKey;
import dev.tessera.web.idempotency.OncePerKey.First;
import dev.tessera.web.idempotency.OncePerKey.Outcome;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Invites people by mail into the organization that an actor acts in. The link in the mail is good for seven days and lets in
 * nobody but the owner of the invited address, and them once; looking at it uses nothing up. To send one takes the permission
 * to manage members and everything that the role gives.
 */
@Service
public class Invitations {

    private final InvitationDesk desk;
    private final Organizations members;
    private final Accounts accounts;
    private final FreshFactor freshFactor;
    private final Throttle throttle;
    private final OpenInvitations open;
    private final OncePerKey once;

    Invitations(
            InvitationDesk desk,
            Organizations members,
            Accounts accounts,
            FreshFactor freshFactor,
            Throttle throttle,
            OpenInvitations open,
            OncePerKey once) {
        this.desk = desk;
        this.members = members;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.throttle = throttle;
        this.open = open;
        this.once = once;
    }

    /** Sends an invitation to an address, whether it has an account or not. */
    public InvitationChange invite(Actor actor, String email, RoleId role) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        return address.isEmpty()
                ? new InvitationChange.NotAnAddress()
                : refusal(actor)
                        .or(() -> tooMany(actor, address.get()))
                        .orElseGet(() -> desk.invite(actor, address.get(), role));
    }

    /** Does the same, unless the actor did so with this key. A repetition does not count as another invitation. */
    public Outcome<InvitationChange> invite(Actor actor, IdempotencyKey key, String email, RoleId role) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return new First<>(new InvitationChange.NotAnAddress());
        }
        return refusal(actor)
                .<Outcome<InvitationChange>>map(First::new)
                .or(() -> once.earlier(actor, key))
                .or(() -> tooMany(actor, address.get()).map(First::new))
                .orElseGet(() -> once.make(
                        actor, key, () -> desk.invite(actor, address.get(), role), InvitationChange::idOfSent));
    }

    /** Sends one again, with another link; the link before lets nobody in any more. */
    public InvitationChange sendAgain(Actor actor, InvitationId id) {
        return refusal(actor)
                .orElseGet(() -> open.addressOf(actor, id)
                        .map(email -> tooMany(actor, email).orElseGet(() -> desk.sendAgain(actor, id)))
                        .orElseGet(InvitationChange.NotFound::new));
    }

    /** Takes one back: its link lets nobody in any more. */
    public InvitationChange revoke(Actor actor, InvitationId id) {
        return refusal(actor).orElseGet(() -> desk.revoke(actor, id));
    }

    private Optional<InvitationChange> refusal(Actor actor) {
        if (!members.permissionsOf(actor).contains(Permission.MANAGE_MEMBERS)) {
            return Optional.of(new InvitationChange.NotPermitted());
        }
        return freshFactor.isNeeded(actor) ? Optional.of(new InvitationChange.ProofNeeded()) : Optional.empty();
    }

    /** Counts one more mail; tells if that is too many. */
    private Optional<InvitationChange> tooMany(Actor actor, EmailAddress email) {
        String organization = actor.affiliation().map(OrganizationId::toString).orElseThrow();
        return throttle.count(Limit.INVITATIONS_BY_ORGANIZATION, organization)
                .or(() -> throttle.count(Limit.INVITATIONS_BY_MAILBOX, email.value()))
                .<InvitationChange>map(InvitationChange.TooMany::new);
    }

    /** What the link with this secret offers; empty if it is over or never was. */
    public Optional<InvitationOffer> find(String secret) {
        return open.offer(secret);
    }

    /** Accepts for the actor, who proved the address of their account when they made it. */
    public JoinOutcome accept(Actor actor, String secret) {
        return accounts.find(actor.user())
                .map(Account::email)
                .map(email -> open.join(secret, actor.user(), email, actor.address()))
                .orElseGet(JoinOutcome.Over::new);
    }
}
