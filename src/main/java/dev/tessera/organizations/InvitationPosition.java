package dev.tessera.organizations;

import dev.tessera.kernel.InvitationId;
import java.time.Instant;

/** A place in the list of open invitations that begins with those sent last: behind this one. */
public record InvitationPosition(Instant sentAt, InvitationId invitation) {

    /** Behind the invitation. */
    public static InvitationPosition behind(Invitation invitation) {
        return new InvitationPosition(invitation.sentAt(), invitation.id());
    }
}
