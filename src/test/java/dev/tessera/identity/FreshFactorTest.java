package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.TestActors;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshFactorTest {

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final MutableClock clock = new MutableClock();
    private final FreshFactor freshFactor = new FreshFactor(SPAN, clock);
    private final Actor inSession =
            TestActors.member().provedAt(MutableClock.START).build();

    @Test
    void isNotNeededWhileTheLastOneIsYoungerThanItsSpan() {
        assertThat(freshFactor.isNeeded(inSession)).isFalse();

        clock.advance(SPAN.minusNanos(1));

        assertThat(freshFactor.isNeeded(inSession)).isFalse();
    }

    @Test
    void isNeededFromTheMomentTheSpanIsOver() {
        clock.advance(SPAN);
        assertThat(freshFactor.isNeeded(inSession)).isTrue();

        clock.advance(Duration.ofHours(5));
        assertThat(freshFactor.isNeeded(inSession)).isTrue();
    }

    @Test
    void isNeverNeededFromAProgram() {
        ActingToken token = new ActingToken(TokenId.next(), Set.of(), null, IpRanges.ANYWHERE);
        Actor program = Actor.withToken(UserId.next(), OrganizationId.next(), token, ClientAddress.NONE);

        clock.advance(Duration.ofDays(400));

        assertThat(freshFactor.isNeeded(program)).isFalse();
    }

    @Test
    void isNeededFromWhoeverHasNeitherATokenNorProvedAnything() {
        Actor unproved = new Actor(UserId.next(), null, null, Set.of(), null, null, ClientAddress.NONE);

        assertThat(freshFactor.isNeeded(unproved)).isTrue();
    }

    @Test
    void takesNoSpanInWhichNothingCouldEverBeDone() {
        assertThatThrownBy(() -> new FreshFactor(Duration.ZERO, clock)).isInstanceOf(IllegalStateException.class);
    }
}
