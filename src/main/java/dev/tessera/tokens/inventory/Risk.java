package dev.tessera.tokens.inventory;

import java.time.Duration;

/** What about a credential deserves a second look. The names are part of the API. */
public enum Risk {
    /** It is older than a week, and nobody ever used it. */
    NEVER_USED,
    /** It was used, and not within 90 days. */
    UNUSED,
    /** It is good for ever. */
    NO_EXPIRY,
    /** It has permissions that nobody asked for within 90 days, while others were asked for. */
    SPARE_PERMISSIONS,
    /** Its owner has left the organization, or is disabled. */
    OWNER_GONE;

    /** So old a credential that nobody ever used is a risk. */
    static final Duration NEW = Duration.ofDays(7);

    /** So many days without use, or without being asked for a permission, are a risk. */
    public static final int IDLE_DAYS = 90;
}
