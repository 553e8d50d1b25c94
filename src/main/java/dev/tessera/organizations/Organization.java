package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;

/** An organization as other modules see it. */
public record Organization(OrganizationId id, String name, boolean suspended, TokenPolicy tokenPolicy) {}
