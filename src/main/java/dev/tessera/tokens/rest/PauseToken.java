package dev.tessera.tokens.rest;

import dev.tessera.tokens.AppTokens;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** For how many minutes a token shall be refused. */
record PauseToken(@Nullable Integer minutes) {

    private static final long MOST = AppTokens.LONGEST_PAUSE.toMinutes();

    /** @throws RefusedRequest unless it is a number from 1 to 60 */
    Duration span() {
        if (minutes == null || minutes < 1 || minutes > MOST) {
            throw new RefusedRequest(
                    Problem.invalid(Fault.inBody("/minutes", "OUT_OF_RANGE", "This must be from 1 to " + MOST + ".")));
        }
        return Duration.ofMinutes(minutes);
    }
}
