package dev.tessera.audit.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A span of whole days in the viewer's zone.
 *
 * @param from its first day; only of a custom one, and null there for no bound
 * @param to its last day; likewise
 */
record Period(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final Period ANY = of(Kind.ANY);

    /** How long it is; those with a number count today. */
    enum Kind {
        ANY(0),
        TODAY(1),
        WEEK(7),
        MONTH(30),
        CUSTOM(0);

        private final int days;

        Kind(int days) {
            this.days = days;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Period of(Kind kind) {
        return new Period(kind, null, null);
    }

    /** The first moment of it; null from the beginning. */
    @Nullable Instant begin(ZoneId zone, LocalDate today) {
        LocalDate first = switch (kind) {
            case ANY -> null;
            case TODAY, WEEK, MONTH -> today.minusDays(kind.days - 1L);
            case CUSTOM -> from;
        };
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    /** The first moment behind it; null for up to now. */
    @Nullable Instant end(ZoneId zone) {
        return kind != Kind.CUSTOM || to == null
                ? null
                : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
