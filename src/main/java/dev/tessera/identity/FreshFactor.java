package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says whether a sensitive step has to wait until its actor proved a factor again: a new credential or secret, a change of
 * address. A service that takes such a step asks here and refuses.
 */
@Component
public class FreshFactor {

    private final Duration span;
    private final Clock clock;

    FreshFactor(@Value("${tessera.fresh-factor}") Duration span, Clock clock) {
        if (!span.isPositive()) {
            throw new IllegalStateException("tessera.fresh-factor must be longer than no time at all");
        }
        this.span = span;
        this.clock = clock;
    }

    /**
     * Whether the last factor of the actor's session is too old: by default from 15 minutes on. A program cannot be asked, and
     * its token was made behind a fresh factor, so it never has to prove anything.
     */
    public boolean isNeeded(Actor actor) {
        if (actor.token() != null) {
            return false;
        }
        Instant provedAt = actor.provedAt();
        return provedAt == null || !clock.instant().isBefore(provedAt.plus(span));
    }
}
