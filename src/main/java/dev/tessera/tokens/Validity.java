package dev.tessera.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a new token shall be good. */
public sealed interface Validity {

    /** What a person gets who chooses nothing. */
    Validity DEFAULT = Preset.ONE_YEAR;

    /** What is kept of the choice, to be shown in the list. */
    Kind kind();

    /**
     * When the token expires; empty for never.
     *
     * @param created when the token is made
     * @param home the zone of the person who makes it
     */
    Optional<Instant> expiry(Instant created, ZoneId home);

    /**
     * A period from now: it ends on the day that the calendar of the person's zone shows that much later, at the same
     * local time as it began. A year begun on 29 February ends on 28 February. Where the clocks skip that time it ends as
     * much later as they skip; a zone's change to or from summer time otherwise moves nothing.
     */
    enum Preset implements Validity {
        DAYS_30(Kind.DAYS_30, Period.ofDays(30), 30),
        DAYS_60(Kind.DAYS_60, Period.ofDays(60), 60),
        DAYS_90(Kind.DAYS_90, Period.ofDays(90), 90),
        ONE_YEAR(Kind.ONE_YEAR, Period.ofYears(1), 365);

        private final Kind kind;
        private final Period period;
        private final int days;

        Preset(Kind kind, Period period, int days) {
            this.kind = kind;
            this.period = period;
            this.days = days;
        }

        /** The length that counts against a policy's limit: a year is 365 days, in leap years too. */
        public int days() {
            return days;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public Optional<Instant> expiry(Instant created, ZoneId home) {
            return Optional.of(created.atZone(home).plus(period).toInstant());
        }
    }

    /**
     * Up to a day that the person names.
     *
     * @param lastDay the last day on which the token is good, to its end; null if none was named, which is refused
     * @param zone the zone in which that day ends
     */
    record Until(@Nullable LocalDate lastDay, ZoneId zone) implements Validity {

        @Override
        public Kind kind() {
            return Kind.CUSTOM;
        }

        /** The first moment of the next day that the zone has. */
        @Override
        public Optional<Instant> expiry(Instant created, ZoneId home) {
            return Optional.ofNullable(lastDay)
                    .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** Without an end, where the policy allows it. */
    record Never() implements Validity {

        @Override
        public Kind kind() {
            return Kind.NEVER;
        }

        @Override
        public Optional<Instant> expiry(Instant created, ZoneId home) {
            return Optional.empty();
        }
    }

    /** The kinds of choice. The names are stored. */
    enum Kind {
        DAYS_30,
        DAYS_60,
        DAYS_90,
        ONE_YEAR,
        CUSTOM,
        NEVER;

        /** The period behind the choice; empty where there is none. */
        Optional<Preset> preset() {
            return Arrays.stream(Preset.values())
                    .filter(preset -> preset.kind() == this)
                    .findAny();
        }
    }
}
