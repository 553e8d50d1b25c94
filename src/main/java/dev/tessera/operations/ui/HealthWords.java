package dev.tessera.operations.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.StatusChip;
import dev.tessera.design.Tone;
import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthFinding.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Says what was found, and what to do about it, in the operator's language and zone. */
final class HealthWords {

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    HealthWords(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    String part(String part) {
        return translated("health." + part);
    }

    String sentence(HealthFinding finding) {
        return translated(key(finding), facts(finding));
    }

    /** What to do; empty where all is well. */
    Optional<String> advice(HealthFinding finding) {
        return finding.level() == Level.GOOD
                ? Optional.empty()
                : Optional.of(translated(key(finding) + ".todo", facts(finding)));
    }

    StatusChip level(HealthFinding finding) {
        String word = translated("health.level." + finding.level().name().toLowerCase(Locale.ROOT));
        return new StatusChip(
                switch (finding.level()) {
                    case GOOD -> Tone.SUCCESS;
                    case WATCH -> Tone.WARNING;
                    case BAD -> Tone.DANGER;
                },
                word);
    }

    private static String key(HealthFinding finding) {
        return "health." + finding.part() + "." + finding.state();
    }

    private Object[] facts(HealthFinding finding) {
        return finding.facts().stream()
                .map(fact -> fact instanceof Instant moment ? RelativeTime.brief(moment, zone, locale, clock) : fact)
                .toArray();
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
