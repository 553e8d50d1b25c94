package dev.tessera.tokens;

/** What a token is good for at a moment. Where several would fit, the last of them holds. */
public enum TokenStatus {
    ACTIVE,
    /** Switched off, and can be switched on again. */
    OFF,
    EXPIRED,
    /** For good. */
    REVOKED
}
