package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(packages = "dev.tessera.design")
class RelativeTimeTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now, gerade eben",
        "PT-1M, 1 minute ago, vor 1 Minute",
        "PT-3M, 3 minutes ago, vor 3 Minuten",
        "PT-90M, 1 hour ago, vor 1 Stunde",
        "PT5H, in 5 hours, in 5 Stunden",
        "P-1D, 1 day ago, vor 1 Tag",
        "P29D, in 29 days, in 29 Tagen",
        "P-365D, 12 months ago, vor 12 Monaten",
        "P-500D, 'Jul 10, 2025', 10.07.2025"
    })
    void tellsAMomentFromNow(Duration distance, String english, String german) {
        assertThat(told(distance, Locale.US).getText()).isEqualTo(english);
        assertThat(told(distance, Locale.GERMANY).getText()).isEqualTo(german);
    }

    @Test
    void keepsTheExactMomentForMachinesAndTheViewersZoneForPeople() {
        RelativeTime time = told(Duration.ofMinutes(-3), Locale.GERMANY);
        assertThat(time.getElement().getAttribute("datetime")).isEqualTo("2026-11-22T07:57:00Z");
        assertThat(time.getTitle())
                .hasValueSatisfying(title -> assertThat(title).contains("08:57:00", "MEZ"));
    }

    private static RelativeTime told(Duration distance, Locale locale) {
        return new RelativeTime(NOW.plus(distance), BERLIN, locale, CLOCK);
    }
}
