package dev.tessera.kernel;

import java.util.List;

/**
 * How well one part of the instance is.
 *
 * @param part what it is about, as {@code mail}
 * @param state how it is, as {@code failing}: with the part it names the words for it
 * @param facts what the words name, in their order: texts, numbers, instants, durations
 */
public record HealthFinding(String part, String state, Level level, List<Object> facts) {

    /** How well. */
    public enum Level {
        /** Nothing to do. */
        GOOD,
        /** Worth a look. */
        WATCH,
        /** Something does not work. */
        BAD
    }

    public HealthFinding {
        facts = List.copyOf(facts);
    }

    public static HealthFinding good(String part, String state, Object... facts) {
        return new HealthFinding(part, state, Level.GOOD, List.of(facts));
    }

    public static HealthFinding watch(String part, String state, Object... facts) {
        return new HealthFinding(part, state, Level.WATCH, List.of(facts));
    }

    public static HealthFinding bad(String part, String state, Object... facts) {
        return new HealthFinding(part, state, Level.BAD, List.of(facts));
    }
}
