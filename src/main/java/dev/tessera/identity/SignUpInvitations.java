package dev.tessera.identity;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.UserId;
import java.util.Optional;

/** What a sign-up asks of the module that knows invitations. */
public interface SignUpInvitations {

    /** The open invitation of which a link carries the secret. Nothing is used up by looking. */
    Optional<SignUpInvitation> bySecret(String presented);

    /** The invitation, if it is open. */
    Optional<SignUpInvitation> find(InvitationId id);

    /**
     * Makes the new person a member, once, in the transaction at hand.
     *
     * @param proved the address that they proved to be theirs
     * @return whether it is so; false if the invitation is over, or another's
     */
    boolean accept(InvitationId id, UserId user, EmailAddress proved, ClientAddress from);
}
