package dev.tessera.organizations.rest;

import dev.tessera.organizations.Invitation;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that nobody accepted yet, as programs see it.
 *
 * @param invitedBy the full name of whoever sent it
 * @param expiresAt from when on its link lets nobody in
 */
record InvitationBody(
        UUID id, String email, RoleRef role, String invitedBy, Instant sentAt, Instant expiresAt, boolean expired) {

    static InvitationBody of(Invitation invitation, Instant now) {
        return new InvitationBody(
                invitation.id().value(),
                invitation.email().value(),
                RoleRef.of(invitation.role()),
                invitation.inviter(),
                invitation.sentAt(),
                invitation.expiresAt(),
                invitation.isExpired(now));
    }
}
