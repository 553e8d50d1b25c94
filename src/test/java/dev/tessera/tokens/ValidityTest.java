package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import dev.tessera.tokens.Validity.Until;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final Instant ANY = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void isAYearUnlessChosenOtherwise() {
        assertThat(Validity.DEFAULT).isEqualTo(Preset.ONE_YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS_30,  2026-05-01T10:15:00+02:00, 2026-05-31T10:15:00+02:00",
        "DAYS_60,  2026-05-01T10:15:00+02:00, 2026-06-30T10:15:00+02:00",
        "DAYS_90,  2026-05-01T10:15:00+02:00, 2026-07-30T10:15:00+02:00",
        "ONE_YEAR, 2026-05-01T10:15:00+02:00, 2027-05-01T10:15:00+02:00",
        // into summer time and out of it
        "DAYS_30,  2026-03-02T10:15:00+01:00, 2026-04-01T10:15:00+02:00",
        "DAYS_30,  2026-10-02T10:15:00+02:00, 2026-11-01T10:15:00+01:00",
        // to a time that the clocks skip, and to one that they show twice
        "DAYS_30,  2026-02-27T02:30:00+01:00, 2026-03-29T03:30:00+02:00",
        "DAYS_30,  2026-09-25T02:30:00+02:00, 2026-10-25T02:30:00+02:00",
        // across, from and to a leap day
        "DAYS_30,  2028-02-15T10:15:00+01:00, 2028-03-16T10:15:00+01:00",
        "ONE_YEAR, 2028-02-29T10:15:00+01:00, 2029-02-28T10:15:00+01:00",
        "ONE_YEAR, 2027-02-28T10:15:00+01:00, 2028-02-28T10:15:00+01:00",
        "ONE_YEAR, 2027-06-01T10:15:00+02:00, 2028-06-01T10:15:00+02:00"
    })
    void endsAPeriodLaterAtTheSameTimeInBerlin(Preset preset, ZonedDateTime created, ZonedDateTime expiry) {
        assertThat(preset.expiry(created.toInstant(), BERLIN)).contains(expiry.toInstant());
    }

    @Test
    void endsAPeriodLaterByTheCalendarThatSkippedADay() {
        Instant created = Instant.parse("2011-11-30T20:00:00Z"); // 10 in the morning at Apia, then at -10

        assertThat(Preset.DAYS_30.expiry(created, APIA)).contains(Instant.parse("2011-12-30T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, 2026-07-15T22:00:00Z",
        "2026-03-28, 2026-03-28T23:00:00Z",
        "2026-03-29, 2026-03-29T22:00:00Z",
        "2026-10-24, 2026-10-24T22:00:00Z",
        "2026-10-25, 2026-10-25T23:00:00Z",
        "2028-02-29, 2028-02-29T23:00:00Z",
        "2026-12-31, 2026-12-31T23:00:00Z"
    })
    void lastsToTheEndOfTheDayInBerlin(LocalDate lastDay, Instant expiry) {
        assertThat(new Until(lastDay, BERLIN).expiry(ANY, ZoneId.of("America/New_York")))
                .contains(expiry);
    }

    /** Samoa went from the 29th to the 31st of December 2011 over midnight. */
    @ParameterizedTest
    @CsvSource({
        "2011-12-28, 2011-12-29T10:00:00Z",
        "2011-12-29, 2011-12-30T10:00:00Z",
        "2011-12-30, 2011-12-30T10:00:00Z",
        "2011-12-31, 2011-12-31T10:00:00Z"
    })
    void lastsToTheEndOfTheDayWhereADayIsSkipped(LocalDate lastDay, Instant expiry) {
        assertThat(new Until(lastDay, APIA).expiry(ANY, BERLIN)).contains(expiry);
    }

    /** At Beirut clocks go forward at midnight: the day after has no midnight. */
    @Test
    void lastsToTheFirstMomentOfADayWithoutMidnight() {
        assertThat(new Until(LocalDate.parse("2021-03-27"), ZoneId.of("Asia/Beirut")).expiry(ANY, BERLIN))
                .contains(Instant.parse("2021-03-27T22:00:00Z"));
    }

    @Test
    void neverEndsIfNever() {
        assertThat(new Never().expiry(ANY, BERLIN)).isEmpty();
    }
}
