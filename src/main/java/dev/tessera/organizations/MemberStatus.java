package dev.tessera.organizations;

/** Whether a member can do anything. */
public enum MemberStatus {
    ACTIVE,
    /** By the organization, or as an account. */
    DISABLED
}
