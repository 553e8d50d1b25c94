package dev.tessera.organizations;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OrganizationId;
import java.time.Instant;

/** An open invitation as whoever holds its link sees it. */
public record InvitationOffer(
        OrganizationId organization,
        String organizationName,
        String inviter,
        Role role,
        EmailAddress email,
        Instant expiresAt) {}
