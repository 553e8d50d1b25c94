package dev.tessera.organizations;

import java.time.Instant;

/**
 * An organization is closed for a while.
 *
 * @param since when the operator closed it
 * @param reason why, in the operator's words; empty if they were not kept
 */
public record Suspension(Instant since, String reason) {

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 500;
}
