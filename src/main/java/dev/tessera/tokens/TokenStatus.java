package dev.tessera.tokens;

import java.util.Set;

/** What a token is good for at a moment. Where several would fit, the last of them holds. */
public enum TokenStatus {
    ACTIVE,
    /** Refused until its pause ends by itself, or is ended. */
    PAUSED,
    /** Switched off, and can be switched on again. */
    OFF,
    EXPIRED,
    /** For good. */
    REVOKED;

    /** All that are good, or can be made good again. */
    public static final Set<TokenStatus> LIVE = Set.of(ACTIVE, PAUSED, OFF);

    /** All that are good no more. */
    public static final Set<TokenStatus> INACTIVE = Set.of(EXPIRED, REVOKED);

    /** Whether it is good, or can be made good again. */
    public boolean isLive() {
        return compareTo(EXPIRED) < 0;
    }
}
