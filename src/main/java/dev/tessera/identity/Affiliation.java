package dev.tessera.identity;

import dev.tessera.kernel.OrganizationId;

/**
 * A person belongs to an organization.
 *
 * @param active whether they can act in it: neither are they disabled there, nor is it suspended
 */
public record Affiliation(OrganizationId organization, String name, boolean active) {}
