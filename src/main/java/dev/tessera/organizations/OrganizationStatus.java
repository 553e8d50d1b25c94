package dev.tessera.organizations;

/** Whether an organization is open. */
public enum OrganizationStatus {
    ACTIVE,
    SUSPENDED
}
