package dev.tessera.kernel;

/** What a member may be allowed to do, and what a credential may be narrowed to. The names are part of the API. */
public enum Permission {
    /** Call the provider's API with credentials of one's own. */
    USE_API,
    /** See one's own credentials, without their values. */
    VIEW_OWN_TOKENS,
    /** Make and look after app tokens. */
    MANAGE_OWN_TOKENS,
    /** Make and look after API keys. */
    MANAGE_OWN_API_KEYS,
    /** See the organization's members, roles, flags and policies. */
    VIEW_ORGANIZATION,
    /** Invite, disable and remove members, and give them roles. */
    MANAGE_MEMBERS,
    /** Make and change custom roles. */
    MANAGE_ROLES,
    /** Switch the feature flags that the organization was granted. */
    MANAGE_FEATURE_FLAGS,
    /** Set what the organization demands of its members and allows their credentials. */
    MANAGE_POLICIES,
    /** See every credential in the organization, without its value. */
    VIEW_ORGANIZATION_CREDENTIALS,
    /** Revoke any credential in the organization. */
    REVOKE_ORGANIZATION_CREDENTIALS,
    /** Read and export the organization's audit log. */
    VIEW_AUDIT_LOG
}
