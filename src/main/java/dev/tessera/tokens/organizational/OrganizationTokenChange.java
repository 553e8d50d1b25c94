package dev.tessera.tokens.organizational;

/** How a change to an organization token ended. */
public enum OrganizationTokenChange {
    /** It is so now, or was so before. */
    DONE,
    /** The organization that the actor acts in has no such token. */
    NOT_FOUND,
    /** It was revoked, and stays as it is. */
    ALREADY_REVOKED,
    /** It is neither the actor's own, nor are the organization's credentials theirs to revoke; or none are to be used at all. */
    NOT_PERMITTED
}
