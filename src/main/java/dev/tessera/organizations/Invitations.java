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
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
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

    Invitations(
            InvitationDesk desk,
            Organizations members,
            Accounts accounts,
            FreshFactor freshFactor,
            Throttle throttle,
            OpenInvitations open) {
        this.desk = desk;
        this.members = members;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.throttle = throttle;
        this.open = open;
    }

    /** Sends an invitation to an address, whether it has an account or not. */
    public InvitationChange invite(Actor actor, String email, RoleId role) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        return address.isEmpty()
                ? new InvitationChange.NotAnAddress()
                : guarded(actor, () -> counted(actor, address.get(), () -> desk.invite(actor, address.get(), role)));
    }

    /** Sends one again, with another link; the link before lets nobody in any more. */
    public InvitationChange sendAgain(Actor actor, InvitationId id) {
        return guarded(
                actor,
                () -> open.addressOf(actor, id)
                        .map(email -> counted(actor, email, () -> desk.sendAgain(actor, id)))
                        .orElseGet(InvitationChange.NotFound::new));
    }

    /** Takes one back: its link lets nobody in any more. */
    public InvitationChange revoke(Actor actor, InvitationId id) {
        return guarded(actor, () -> desk.revoke(actor, id));
    }

    private InvitationChange guarded(Actor actor, Supplier<InvitationChange> change) {
        if (!members.permissionsOf(actor).contains(Permission.MANAGE_MEMBERS)) {
            return new InvitationChange.NotPermitted();
        }
        return freshFactor.isNeeded(actor) ? new InvitationChange.ProofNeeded() : change.get();
    }

    private InvitationChange counted(Actor actor, EmailAddress email, Supplier<InvitationChange> change) {
        String organization = actor.affiliation().map(OrganizationId::toString).orElseThrow();
        Optional<Duration> wait = throttle.count(Limit.INVITATIONS_BY_ORGANIZATION, organization)
                .or(() -> throttle.count(Limit.INVITATIONS_BY_MAILBOX, email.value()));
        return wait.<InvitationChange>map(InvitationChange.TooMany::new).orElseGet(change);
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
