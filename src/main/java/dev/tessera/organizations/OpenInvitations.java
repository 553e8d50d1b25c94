package dev.tessera.organizations;

import dev.tessera.identity.SignUpInvitation;
import dev.tessera.identity.SignUpInvitations;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds invitations that are not over: for those who sent them, and for those who hold their links. */
@Service
@Transactional
public class OpenInvitations implements SignUpInvitations {

    private final Gate gate;
    private final InvitationRepository invitations;
    private final OrganizationRepository organizations;
    private final RoleBook book;
    private final Joining joining;
    private final Clock clock;

    OpenInvitations(
            Gate gate,
            InvitationRepository invitations,
            OrganizationRepository organizations,
            RoleBook book,
            Joining joining,
            Clock clock) {
        this.gate = gate;
        this.invitations = invitations;
        this.organizations = organizations;
        this.book = book;
        this.joining = joining;
        this.clock = clock;
    }

    /**
     * One page of those that nobody accepted, expired ones too, the latest first.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public List<Invitation> list(Actor actor, int page, int size) {
        OrganizationId organization = gate.see(actor);
        RoleCatalog catalog = book.of(organization);
        return invitations.pending(organization.value(), PageRequest.of(page, size)).stream()
                .flatMap(invitation -> catalog.find(invitation.role()).map(role -> view(invitation, role)).stream())
                .toList();
    }

    /**
     * The same, from a place on.
     *
     * @param behind where the page before ended; null for the first page
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public List<Invitation> latest(Actor actor, @Nullable InvitationPosition behind, int limit) {
        UUID organization = gate.see(actor).value();
        Limit most = Limit.of(limit);
        List<StoredInvitation> found = behind == null
                ? invitations.latest(organization, most)
                : invitations.latestBehind(
                        organization, behind.sentAt(), behind.invitation().value(), most);
        return viewed(new OrganizationId(organization), found);
    }

    /**
     * One of them.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(Actor actor, InvitationId id) {
        OrganizationId organization = gate.see(actor);
        return viewed(organization, invitations.findPending(id.value(), organization.value())).stream()
                .findAny();
    }

    private List<Invitation> viewed(OrganizationId organization, List<StoredInvitation> found) {
        RoleCatalog catalog = book.of(organization);
        return found.stream()
                .flatMap(invitation -> catalog.find(invitation.role()).map(role -> view(invitation, role)).stream())
                .toList();
    }

    private Invitation view(StoredInvitation invitation, Role role) {
        return new Invitation(
                invitation.id(),
                invitation.email(),
                role,
                joining.inviterOf(invitation),
                invitation.sentAt(),
                invitation.expiresAt());
    }

    /**
     * How many there are on all pages.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return Math.toIntExact(invitations.countPending(gate.see(actor).value()));
    }

    Optional<EmailAddress> addressOf(Actor actor, InvitationId id) {
        return actor.affiliation()
                .flatMap(organization -> invitations.findByIdAndOrganizationId(id.value(), organization.value()))
                .map(StoredInvitation::email);
    }

    Optional<InvitationOffer> offer(String secret) {
        return open(secret)
                .flatMap(invitation -> book.of(invitation.organization())
                        .find(invitation.role())
                        .map(role -> new InvitationOffer(
                                invitation.organization(),
                                nameOf(invitation),
                                joining.inviterOf(invitation),
                                role,
                                invitation.email(),
                                invitation.expiresAt())));
    }

    JoinOutcome join(String secret, UserId user, EmailAddress proved, ClientAddress from) {
        return open(secret)
                .map(invitation -> joining.accept(invitation.id(), user, proved, from))
                .orElseGet(JoinOutcome.Over::new);
    }

    private Optional<StoredInvitation> open(String secret) {
        return InvitationSecret.parse(secret)
                .flatMap(parsed -> invitations.findBySecretHash(parsed.hash()))
                .filter(invitation -> invitation.isOpen(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignUpInvitation> bySecret(String presented) {
        return open(presented).map(this::forSignUp);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignUpInvitation> find(InvitationId id) {
        return invitations
                .findById(id.value())
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(this::forSignUp);
    }

    private SignUpInvitation forSignUp(StoredInvitation invitation) {
        return new SignUpInvitation(invitation.id(), invitation.email(), nameOf(invitation));
    }

    private String nameOf(StoredInvitation invitation) {
        UUID organization = invitation.organization().value();
        return organizations.findById(organization).orElseThrow().view().name();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accept(InvitationId id, UserId user, EmailAddress proved, ClientAddress from) {
        return joining.accept(id, user, proved, from) instanceof JoinOutcome.Joined;
    }
}
