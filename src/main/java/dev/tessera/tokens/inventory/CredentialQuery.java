package dev.tessera.tokens.inventory;

import dev.tessera.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials a list shows, and in which order.
 *
 * @param text part of the name, regardless of case, or the last four characters of the value; blank for any
 * @param kind null for all kinds
 * @param owner null for everybody's
 * @param risk only those that run it; null for all
 */
public record CredentialQuery(
        String text,
        @Nullable Kind kind,
        @Nullable UserId owner,
        @Nullable Risk risk,
        Sort sort,
        boolean ascending) {

    /** All of them, the newest first. */
    public static final CredentialQuery ALL = new CredentialQuery("", null, null, null, Sort.CREATED, false);

    /** What a list is sorted by. Credentials that tie are in the order in which they were made. */
    public enum Sort {
        NAME,
        CREATED,
        /** Those never used count as used before all others. */
        LAST_USED,
        /** Those without expiry count as the last to expire. */
        EXPIRES
    }
}
