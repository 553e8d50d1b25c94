package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;

/**
 * An open invitation as a sign-up needs to know it.
 *
 * @param email the address that was invited, and that alone can accept
 */
public record SignUpInvitation(InvitationId id, EmailAddress email, String organizationName) {}
