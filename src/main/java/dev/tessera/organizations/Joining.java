package dev.tessera.organizations;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberEvent.MemberJoined;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes members of those who accept an invitation. It is judged again by what the person who sent it holds by then (decision
 * 0011): somebody who was removed leaves no door behind.
 */
@Component
class Joining {

    private final OrganizationRepository organizations;
    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final Organizations members;
    private final RoleBook book;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            OrganizationRepository organizations,
            InvitationRepository invitations,
            MembershipRepository memberships,
            Organizations members,
            RoleBook book,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organizations = organizations;
        this.invitations = invitations;
        this.memberships = memberships;
        this.members = members;
        this.book = book;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Accepts an invitation for whoever proved the address, under the lock of its organization, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    JoinOutcome accept(InvitationId id, UserId user, EmailAddress proved, ClientAddress from) {
        Optional<StoredInvitation> found = invitations.findById(id.value());
        if (found.isEmpty()) {
            return new JoinOutcome.Over();
        }
        StoredInvitation invitation = found.get();
        if (!invitation.email().equals(proved)) {
            return new JoinOutcome.NotYours();
        }
        StoredOrganization organization =
                organizations.lock(invitation.organization().value()).orElseThrow();
        if (memberships.findById(Membership.key(user, organization.id())).isPresent()) {
            return new JoinOutcome.AlreadyMember(organization.id());
        }
        return book.of(organization.id())
                .find(invitation.role())
                .filter(role -> isStillGivenBy(invitation, organization, role))
                .map(role -> join(invitation, user, role, from))
                .orElseGet(JoinOutcome.Over::new);
    }

    private boolean isStillGivenBy(StoredInvitation invitation, StoredOrganization organization, Role role) {
        UserId inviter = invitation.invitedBy();
        Set<Permission> held = members.permissionsOf(inviter, organization.id());
        boolean given = role.predefined() || organization.features().isOn(Feature.CUSTOM_USER_ROLES);
        return given
                && held.contains(Permission.MANAGE_MEMBERS)
                && held.containsAll(ResultingPermissions.of(List.of(role)).granted())
                && accounts.find(inviter).filter(account -> !account.disabled()).isPresent();
    }

    private JoinOutcome join(StoredInvitation invitation, UserId user, Role role, ClientAddress from) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InvitationId id = invitation.id();
        if (invitations.accept(id.value(), user.value(), invitation.email().value(), now) != 1) {
            return new JoinOutcome.Over();
        }
        List<Role> roles = List.of(role);
        memberships.save(new Membership(invitation.organization(), user, roles, now));
        events.publishEvent(new MemberJoined(invitation.organization(), user, roles, id, from));
        return new JoinOutcome.Joined(invitation.organization());
    }

    /** What whoever sent it is called. */
    String inviterOf(StoredInvitation invitation) {
        return accounts.find(invitation.invitedBy()).map(Account::fullName).orElse("");
    }
}
