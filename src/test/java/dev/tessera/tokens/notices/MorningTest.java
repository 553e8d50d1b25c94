package dev.tessera.tokens.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MorningTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void beginsAtEightByTheReadersClock() {
        assertThat(Morning.horizon(Instant.parse("2026-03-02T06:59:59.999Z"), BERLIN))
                .isEmpty();
        assertThat(Morning.horizon(Instant.parse("2026-03-02T07:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(Morning.horizon(Instant.parse("2026-03-02T07:00:00Z"), ZoneId.of("America/New_York")))
                .isEmpty();
    }

    @Test
    void isOverAtMidnight() {
        assertThat(Morning.horizon(Instant.parse("2026-03-02T22:59:59Z"), BERLIN))
                .contains(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(Morning.horizon(Instant.parse("2026-03-02T23:00:00Z"), BERLIN))
                .isEmpty();
    }

    @Test
    void comesAtEightWhateverTheClocksDidAtNight() {
        assertThat(Morning.horizon(Instant.parse("2026-03-28T07:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-29T06:00:00Z"));
        assertThat(Morning.horizon(Instant.parse("2026-10-24T06:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-10-25T07:00:00Z"));
    }
}
