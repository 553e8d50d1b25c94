package dev.tessera.tokens;

import java.util.Set;

/**
 * Which tokens a list shows, and in what order.
 *
 * @param text part of the name, regardless of case, or the last four characters of the value; blank for any
 * @param statuses what the tokens are now; empty for any
 * @param phases what the tokens are going through, at least one of these; empty for no matter
 * @param sort what they are ordered by; tokens that tie are in the order they were made
 */
public record AppTokenQuery(String text, Set<TokenStatus> statuses, Set<Phase> phases, Sort sort, boolean ascending) {

    /** All tokens, the newest first. */
    public static final AppTokenQuery NEWEST_FIRST = new AppTokenQuery("", Set.of(), Sort.CREATED, false);

    public AppTokenQuery {
        statuses = Set.copyOf(statuses);
        phases = Set.copyOf(phases);
    }

    public AppTokenQuery(String text, Set<TokenStatus> statuses, Sort sort, boolean ascending) {
        this(text, statuses, Set.of(), sort, ascending);
    }

    /** What a live token may be going through, whatever its status. */
    public enum Phase {
        /** It expires within 30 days. */
        EXPIRING,
        /** Its old value is still good beside the current one. */
        ROTATING
    }

    /** What a list can be ordered by. */
    public enum Sort {
        NAME,
        CREATED,
        /** Tokens without expiry count as the last to expire. */
        EXPIRES,
        /** Tokens never used count as used before all others. */
        LAST_USED
    }
}
