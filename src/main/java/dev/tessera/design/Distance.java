package dev.tessera.design;

import java.time.Duration;
import java.time.Instant;

/**
 * How far one moment lies from another, in the largest unit that fits.
 *
 * @param count whole units, rounded towards now, so "in 29 days" still promises 29 full days
 */
record Distance(Unit unit, long count, boolean past) {

    enum Unit {
        NOW,
        MINUTES,
        HOURS,
        DAYS,
        MONTHS,
        FAR
    }

    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_TOLD_AS_DAYS = 60;
    private static final int DAYS_OF_A_YEAR = 366;

    static Distance between(Instant now, Instant moment) {
        Duration length = Duration.between(now, moment).abs();
        boolean past = moment.isBefore(now);
        if (length.toMinutes() < 1) {
            return new Distance(Unit.NOW, 0, past);
        }
        if (length.toHours() < 1) {
            return new Distance(Unit.MINUTES, length.toMinutes(), past);
        }
        if (length.toDays() < 1) {
            return new Distance(Unit.HOURS, length.toHours(), past);
        }
        if (length.toDays() < DAYS_TOLD_AS_DAYS) {
            return new Distance(Unit.DAYS, length.toDays(), past);
        }
        return length.toDays() <= DAYS_OF_A_YEAR
                ? new Distance(Unit.MONTHS, length.toDays() / DAYS_OF_A_MONTH, past)
                : new Distance(Unit.FAR, length.toDays(), past);
    }

    boolean isFar() {
        return unit == Unit.FAR;
    }

    String key() {
        return switch (unit) {
            case NOW -> "design.time.now";
            case MINUTES -> past ? "design.time.minutes-ago" : "design.time.in-minutes";
            case HOURS -> past ? "design.time.hours-ago" : "design.time.in-hours";
            case DAYS -> past ? "design.time.days-ago" : "design.time.in-days";
            case MONTHS, FAR -> past ? "design.time.months-ago" : "design.time.in-months";
        };
    }
}
