package dev.tessera.organizations.ui;

import dev.tessera.design.DangerDialog;
import dev.tessera.design.Toasts;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Invitation;
import dev.tessera.organizations.InvitationChange;
import dev.tessera.organizations.Invitations;
import java.util.List;

/** What can be done with invitations: send one, send it again, take it back. */
class InvitationSteps {

    private final Invitations invitations;
    private final RoleOffer offer;
    private final Viewer viewer;
    private final FreshFactorPrompt prompt;
    private final OrganizationWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    InvitationSteps(
            Invitations invitations,
            RoleOffer offer,
            Viewer viewer,
            FreshFactorPrompt prompt,
            OrganizationWords words,
            Runnable onChanged) {
        this.invitations = invitations;
        this.offer = offer;
        this.viewer = viewer;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    boolean arePossible() {
        return viewer.may(Permission.MANAGE_MEMBERS);
    }

    void invite() {
        new InviteDialog(
                        words,
                        prompt,
                        offer.of(viewer.actor(), List.of()),
                        (email, role) -> invitations.invite(viewer.actor(), email, role),
                        email -> done("organization.invite.sent", email))
                .open();
    }

    void sendAgain(Invitation invitation) {
        InvitationChange made = invitations.sendAgain(viewer.actor(), invitation.id());
        switch (made) {
            case InvitationChange.Done ignored ->
                done("organization.invite.sent", invitation.email().value());
            case InvitationChange.ProofNeeded ignored -> prompt.ensure(() -> sendAgain(invitation));
            default -> toasts.error(new Refusals(words).of(made));
        }
    }

    void askToRevoke(Invitation invitation) {
        DangerDialog[] dialog = new DangerDialog[1];
        dialog[0] = new DangerDialog(
                words.translated("organization.invited.revoke.title", invitation.email()),
                words.translated("organization.invited.revoke.text"),
                words.translated("organization.invited.revoke.confirm"),
                () -> revoke(invitation, dialog[0]));
        dialog[0].open();
    }

    private void revoke(Invitation invitation, DangerDialog dialog) {
        InvitationChange made = invitations.revoke(viewer.actor(), invitation.id());
        switch (made) {
            case InvitationChange.Done ignored -> {
                dialog.close();
                done("organization.invited.revoked", invitation.email().value());
            }
            case InvitationChange.ProofNeeded ignored -> prompt.ensure(() -> revoke(invitation, dialog));
            default -> dialog.error(new Refusals(words).of(made));
        }
    }

    private void done(String key, String email) {
        toasts.success(words.translated(key, email));
        onChanged.run();
    }
}
