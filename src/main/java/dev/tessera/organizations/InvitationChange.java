package dev.tessera.organizations;

import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.Permission;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What became of an invitation that was to be sent, sent again or revoked. Nothing was changed unless it was done. It never
 * tells whether an address has an account.
 */
public sealed interface InvitationChange {

    /** It is as asked; of one that was sent, the mail is on its way. */
    record Done(InvitationId invitation) implements InvitationChange {}

    /** The id of an invitation that was sent. */
    static Optional<UUID> idOfSent(InvitationChange change) {
        return change instanceof Done(InvitationId sent) ? Optional.of(sent.value()) : Optional.empty();
    }

    /** What was typed is no e-mail address. */
    record NotAnAddress() implements InvitationChange {}

    /** Somebody with that address is a member already. */
    record AlreadyMember() implements InvitationChange {}

    /** The address has an open invitation already; it can be sent again. */
    record AlreadyInvited() implements InvitationChange {}

    /** The organization has no such open invitation. */
    record NotFound() implements InvitationChange {}

    /** The organization has no such role. */
    record RoleNotFound() implements InvitationChange {}

    /** Custom roles are given only while the organization's feature of them is on. */
    record FeatureOff() implements InvitationChange {}

    /** The role gives permissions that the actor does not hold. */
    record Beyond(Set<Permission> missing) implements InvitationChange {}

    /** The organization, or that mailbox, has had too many. */
    record TooMany(Duration retryAfter) implements InvitationChange {}

    /** The actor has to prove a factor again first. */
    record ProofNeeded() implements InvitationChange {}

    /** The actor may not manage members, or acts in no organization. */
    record NotPermitted() implements InvitationChange {}
}
