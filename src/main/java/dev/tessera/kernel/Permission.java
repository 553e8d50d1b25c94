package dev.tessera.organizations;

/** What a member may be allowed to do. The names are part of the API. */
public enum Permission {
    /** Call the provider's API with credentials of one's own. */
    USE_API,
    /** Make and look after app tokens. */
    MANAGE_OWN_TOKENS,
    /** Govern members, roles, flags and policies of the organization. */
    ADMINISTER_ORGANIZATION
}
