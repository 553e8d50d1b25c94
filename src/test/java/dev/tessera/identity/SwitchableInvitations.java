package dev.tessera.identity;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Nobody is invited, until a test says so; an invitation is accepted once. */
public class SwitchableInvitations implements SignUpInvitations {

    private final Map<InvitationId, SignUpInvitation> open = new ConcurrentHashMap<>();
    private final Map<InvitationId, UserId> accepted = new ConcurrentHashMap<>();

    /** An open invitation; its secret is its id. */
    public SignUpInvitation invite(EmailAddress email, String organizationName) {
        SignUpInvitation invitation = new SignUpInvitation(InvitationId.next(), email, organizationName);
        open.put(invitation.id(), invitation);
        return invitation;
    }

    public void revoke(InvitationId id) {
        open.remove(id);
    }

    /** Who accepted it. */
    public Optional<UserId> acceptedBy(InvitationId id) {
        return Optional.ofNullable(accepted.get(id));
    }

    @Override
    public Optional<SignUpInvitation> bySecret(String presented) {
        return open.values().stream()
                .filter(invitation -> invitation.id().toString().equals(presented))
                .findAny();
    }

    @Override
    public Optional<SignUpInvitation> find(InvitationId id) {
        return Optional.ofNullable(open.get(id));
    }

    @Override
    public boolean accept(InvitationId id, UserId user, EmailAddress proved, ClientAddress from) {
        SignUpInvitation invitation = open.get(id);
        if (invitation == null || !invitation.email().equals(proved)) {
            return false;
        }
        open.remove(id);
        accepted.put(id, user);
        return true;
    }
}
