package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeInWordsTest {

    private static final Instant WINTER = Instant.parse("2026-03-02T09:30:00.123456Z");
    private static final Instant SUMMER = Instant.parse("2026-06-10T22:00:00Z");

    @Test
    void isInTheReadersLanguageAndZone() {
        assertThat(inWords(WINTER, Locale.ENGLISH, "Europe/Berlin"))
                .startsWith("March 2, 2026")
                .endsWith("CET");
        assertThat(inWords(SUMMER, Locale.GERMAN, "Europe/Berlin"))
                .startsWith("11. Juni 2026")
                .endsWith("00:00 MESZ");
        assertThat(inWords(SUMMER, Locale.ENGLISH, "America/New_York"))
                .startsWith("June 10, 2026")
                .endsWith("EDT");
        assertThat(inWords(SUMMER, Locale.ENGLISH, "UTC")).endsWith("UTC");
    }

    @Test
    void tellsTheOffsetWhereALanguageHasNoNameForSummerTime() {
        assertThat(inWords(SUMMER, Locale.GERMAN, "America/New_York")).endsWith("18:00 GMT-4");
        assertThat(inWords(WINTER, Locale.GERMAN, "America/New_York")).endsWith("04:30 GMT-5");
    }

    private static String inWords(Instant moment, Locale language, String zone) {
        return TimeInWords.of(moment, language, ZoneId.of(zone));
    }
}
