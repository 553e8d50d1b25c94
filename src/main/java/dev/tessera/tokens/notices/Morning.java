package dev.tessera.tokens.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When people like to be told: in the morning by their own clock, once for the whole day. */
final class Morning {

    private static final LocalTime BEGIN = LocalTime.of(8, 0);

    private Morning() {}

    /**
     * Until when a person is to be told of what happens, if they are told now: until their next morning, when they can be
     * told again. Empty from midnight to eight o'clock.
     */
    static Optional<Instant> horizon(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        return local.toLocalTime().isBefore(BEGIN)
                ? Optional.empty()
                : Optional.of(local.toLocalDate()
                        .plusDays(1)
                        .atTime(BEGIN)
                        .atZone(zone)
                        .toInstant());
    }
}
