package dev.tessera.organizations;

import java.util.OptionalInt;

/**
 * What an organization allows its members' tokens.
 *
 * @param longestDays the longest validity in days, at least 1; empty for no limit
 * @param neverAllowed whether a token may be without expiry; never so if there is a longest validity
 */
public record TokenPolicy(OptionalInt longestDays, boolean neverAllowed) {

    /** What a new organization has: any validity, and tokens without expiry too. */
    public static final TokenPolicy UNLIMITED = new TokenPolicy(OptionalInt.empty(), true);

    /** @throws IllegalArgumentException if the limit is below 1 or goes with tokens that never expire */
    public TokenPolicy {
        if (longestDays.isPresent() && (longestDays.getAsInt() < 1 || neverAllowed)) {
            throw new IllegalArgumentException("A limit is a day at least, and rules out tokens without expiry");
        }
    }
}
