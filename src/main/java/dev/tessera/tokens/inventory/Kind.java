package dev.tessera.tokens.inventory;

/** The kinds of credentials that an organization has. The names are part of the API. */
public enum Kind {
    /** Acts for its owner. */
    APP_TOKEN,
    /** Acts for any member; its owner is who made it. */
    ORGANIZATION_TOKEN,
    /** With its secrets, the second factor of its owner's password. */
    API_KEY
}
