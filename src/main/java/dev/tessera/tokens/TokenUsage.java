package dev.tessera.tokens;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.TokenId;
import java.time.Instant;
import java.util.Collection;

/** Takes what verification counted in memory of the presentations of tokens. */
public interface TokenUsage {

    /**
     * Adds the uses to their tokens, in one batch; unknown tokens are passed over, an older use never hides a later one, and a
     * use from an unknown address never hides the last known one. The first presentation of a value after it retired
     * publishes {@link RetiredValueUsed}.
     */
    void record(Collection<Use> uses);

    /**
     * What was counted.
     *
     * @param generation which of the token's values was presented
     */
    record Counted(TokenId token, int generation, Outcome outcome) {}

    /** What became of a presentation. The names are stored. */
    enum Outcome {
        USED,
        REFUSED,
        /** Refused for no other reason than the token's pause. */
        PAUSED,
        /** Refused because a rotation had put the value aside, and its overlap was over. */
        RETIRED
    }

    /**
     * How often a caller presented a value with one outcome since the last report.
     *
     * @param caller who; {@link Caller#UNKNOWN} for the many that are beyond what is told apart
     * @param lastAt when for the last time
     * @param last who that was
     */
    record Use(Counted counted, Caller caller, long count, Instant lastAt, Caller last) {}
}
