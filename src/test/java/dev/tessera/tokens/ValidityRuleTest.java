package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Creation.ValidityRefused.Reason;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import dev.tessera.tokens.Validity.Until;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValidityRuleTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    /** The 2nd of March at Kiritimati, still the 1st at Honolulu. */
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ValidityRule unlimited = new ValidityRule(TokenPolicy.UNLIMITED);

    @ParameterizedTest
    @EnumSource
    void allowsEveryPresetWithoutALimit(Preset preset) {
        assertThat(unlimited.refusal(preset, NOW)).isEmpty();
    }

    @Test
    void allowsNeverWithoutALimit() {
        assertThat(unlimited.refusal(new Never(), NOW)).isEmpty();
    }

    @Test
    void refusesNeverWhereThePolicyDoes() {
        ValidityRule rule = new ValidityRule(new TokenPolicy(OptionalInt.empty(), false));

        assertThat(rule.refusal(new Never(), NOW))
                .contains(new ValidityRefused(Reason.NEVER_NOT_ALLOWED, OptionalInt.empty()));
    }

    @Test
    void refusesADateThatIsMissing() {
        assertThat(unlimited.refusal(new Until(null, HONOLULU), NOW))
                .contains(new ValidityRefused(Reason.DATE_MISSING, OptionalInt.empty()));
    }

    @Test
    void refusesADayThatIsOverInItsZoneThoughNotElsewhere() {
        LocalDate first = LocalDate.parse("2026-03-01");

        assertThat(unlimited.refusal(new Until(first, KIRITIMATI), NOW))
                .contains(new ValidityRefused(Reason.PAST, OptionalInt.empty()));
        assertThat(unlimited.refusal(new Until(first, HONOLULU), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30, DAYS_30, true",
        "29, DAYS_30, false",
        "30, DAYS_60, false",
        "89, DAYS_90, false",
        "90, DAYS_90, true",
        "365, ONE_YEAR, true",
        "364, ONE_YEAR, false"
    })
    void holdsPresetsToTheLimit(int limit, Preset preset, boolean allowed) {
        assertThat(limitedTo(limit).refusal(preset, NOW).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void countsALimitInDaysFromTodayInTheDaysOwnZone() {
        assertThat(limitedTo(7).refusal(new Until(LocalDate.parse("2026-03-09"), KIRITIMATI), NOW))
                .isEmpty();
        assertThat(limitedTo(7).refusal(new Until(LocalDate.parse("2026-03-09"), HONOLULU), NOW))
                .contains(new ValidityRefused(Reason.LONGER_THAN_ALLOWED, OptionalInt.of(7)));
    }

    @Test
    void refusesADateBeyondReckoning() {
        assertThat(unlimited.refusal(new Until(LocalDate.MAX, KIRITIMATI), NOW))
                .contains(new ValidityRefused(Reason.LONGER_THAN_ALLOWED, OptionalInt.of(36_500)));
        assertThat(unlimited.refusal(new Until(LocalDate.MIN, KIRITIMATI), NOW))
                .contains(new ValidityRefused(Reason.PAST, OptionalInt.empty()));
    }

    private static ValidityRule limitedTo(int days) {
        return new ValidityRule(new TokenPolicy(OptionalInt.of(days), false));
    }
}
