package dev.tessera.tokens.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The link of a person's calendar as they see it; its secret is not known any more.
 *
 * @param lastFour the last four characters of the secret
 * @param lastReadAt when a calendar app last read it, right to the hour; null if none ever did
 */
public record CalendarLink(
        String lastFour, Instant createdAt, @Nullable Instant lastReadAt) {}
