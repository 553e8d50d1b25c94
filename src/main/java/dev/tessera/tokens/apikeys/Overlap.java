package dev.tessera.tokens.apikeys;

import java.time.Duration;

/** For how long the old secret goes on working beside the new one. */
public enum Overlap {
    NONE(Duration.ZERO),
    ONE_HOUR(Duration.ofHours(1)),
    ONE_DAY(Duration.ofHours(24)),
    SEVEN_DAYS(Duration.ofDays(7));

    private final Duration duration;

    Overlap(Duration duration) {
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }
}
