package dev.tessera.organizations;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.organizations.InvitationEvent.InvitationRevoked;
import dev.tessera.organizations.InvitationEvent.InvitationSent;
import dev.tessera.organizations.InvitationEvent.InvitationSentAgain;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, renews and revokes invitations, under the lock of their organization. */
@Component
@Transactional
class InvitationDesk {

    private final Gate gate;
    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final RoleBook book;
    private final Accounts accounts;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationDesk(
            Gate gate,
            InvitationRepository invitations,
            MembershipRepository memberships,
            RoleBook book,
            Accounts accounts,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.invitations = invitations;
        this.memberships = memberships;
        this.book = book;
        this.accounts = accounts;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    InvitationChange invite(Actor actor, EmailAddress email, RoleId role) {
        return gate.enter(actor, Permission.MANAGE_MEMBERS)
                .map(entry -> invite(actor, entry, email, role))
                .orElseGet(InvitationChange.NotPermitted::new);
    }

    private InvitationChange invite(Actor actor, Gate.Entry entry, EmailAddress email, RoleId roleId) {
        OrganizationId organization = entry.organization().id();
        Optional<Role> role = book.of(organization).find(roleId);
        Optional<InvitationChange> refusal = role.isEmpty()
                ? Optional.of(new InvitationChange.RoleNotFound())
                : refusal(actor, entry, role.get()).or(() -> taken(organization, email));
        return refusal.orElseGet(() -> send(actor, entry.organization(), email, role.orElseThrow()));
    }

    private Optional<InvitationChange> refusal(Actor actor, Gate.Entry entry, Role role) {
        if (!entry.allowsToGive(List.of(role.id()))) {
            return Optional.of(new InvitationChange.FeatureOff());
        }
        Set<Permission> missing =
                entry.reach().beyond(ResultingPermissions.of(List.of(role)).granted());
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        events.publishEvent(new ReachExceeded("role:" + role.id(), missing, actor));
        return Optional.of(new InvitationChange.Beyond(missing));
    }

    private Optional<InvitationChange> taken(OrganizationId organization, EmailAddress email) {
        if (memberships.hasAddress(organization.value(), email.value())) {
            return Optional.of(new InvitationChange.AlreadyMember());
        }
        return invitations.isInvited(organization.value(), email.value(), clock.instant())
                ? Optional.of(new InvitationChange.AlreadyInvited())
                : Optional.empty();
    }

    private InvitationChange send(Actor actor, StoredOrganization organization, EmailAddress email, Role role) {
        Instant now = now();
        invitations.revokeExpired(organization.id().value(), email.value(), now);
        StoredInvitation invitation = invitations.save(
                new StoredInvitation(InvitationId.next(), organization.id(), email, role.id(), actor.user(), now));
        mail(actor, invitation, organization.view().name(), role, invitation.expiresAt());
        events.publishEvent(new InvitationSent(invitation.id(), email, role, actor));
        return new InvitationChange.Done(invitation.id());
    }

    private void mail(Actor actor, StoredInvitation invitation, String organization, Role role, Instant end) {
        Account inviter = accounts.find(actor.user()).orElseThrow();
        Map<String, String> parameters = Map.of(
                "invitation", invitation.id().toString(),
                "inviter", inviter.fullName(),
                "organization", organization,
                "role", role.predefined() ? role.id().value() : role.name(),
                "invitedAs", invitation.email().value(),
                "openUntil", inviter.inWords(end));
        outbox.enqueue(new OutgoingMail(invitation.email(), inviter.language(), "invitation", parameters, null));
    }

    /** Sends it again, good for as long as a new one; its role is judged anew, by what the actor holds. */
    InvitationChange sendAgain(Actor actor, InvitationId id) {
        return change(actor, id, (entry, invitation) -> sendAgain(actor, entry, invitation));
    }

    private InvitationChange sendAgain(Actor actor, Gate.Entry entry, StoredInvitation invitation) {
        Optional<Role> role = book.of(invitation.organization()).find(invitation.role());
        if (role.isEmpty()) {
            return new InvitationChange.RoleNotFound();
        }
        Optional<InvitationChange> refusal = refusal(actor, entry, role.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant end = now().plus(StoredInvitation.GOOD_FOR);
        if (invitations.renew(invitation.id().value(), now(), end) != 1) {
            return new InvitationChange.NotFound();
        }
        mail(actor, invitation, entry.organization().view().name(), role.get(), end);
        events.publishEvent(new InvitationSentAgain(invitation.id(), invitation.email(), actor));
        return new InvitationChange.Done(invitation.id());
    }

    InvitationChange revoke(Actor actor, InvitationId id) {
        return change(actor, id, (entry, invitation) -> revoke(actor, invitation));
    }

    private InvitationChange revoke(Actor actor, StoredInvitation invitation) {
        if (invitations.revoke(invitation.id().value(), now()) != 1) {
            return new InvitationChange.NotFound();
        }
        events.publishEvent(new InvitationRevoked(invitation.id(), invitation.email(), actor));
        return new InvitationChange.Done(invitation.id());
    }

    private InvitationChange change(
            Actor actor, InvitationId id, BiFunction<Gate.Entry, StoredInvitation, InvitationChange> change) {
        Optional<Gate.Entry> entered = gate.enter(actor, Permission.MANAGE_MEMBERS);
        if (entered.isEmpty()) {
            return new InvitationChange.NotPermitted();
        }
        return invitations
                .findByIdAndOrganizationId(
                        id.value(), entered.get().organization().id().value())
                .map(invitation -> change.apply(entered.get(), invitation))
                .orElseGet(InvitationChange.NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
