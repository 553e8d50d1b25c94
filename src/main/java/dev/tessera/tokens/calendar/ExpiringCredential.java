package dev.tessera.tokens.calendar;

import dev.tessera.kernel.TokenId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A token with the end that a calendar shows.
 *
 * @param value what is known of its value, as {@code tessp_…9aXb}
 * @param generation counts its values, from 1; only a new value has a new end
 * @param since when it got its present value
 * @param expiresAt the first moment at which it is no longer good
 */
record ExpiringCredential(TokenId id, String name, String value, int generation, Instant since, Instant expiresAt) {

    /** The day in which the last good moment lies, by the clock of a zone: an end at midnight belongs to the day before. */
    LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(expiresAt.minusNanos(1), zone);
    }
}
