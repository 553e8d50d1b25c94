package dev.tessera.organizations;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import java.time.Instant;

/**
 * An invitation that nobody accepted yet, as the organization sees it.
 *
 * @param inviter the full name of whoever sent it
 * @param expiresAt from when on its link lets nobody in
 */
public record Invitation(
        InvitationId id, EmailAddress email, Role role, String inviter, Instant sentAt, Instant expiresAt) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
