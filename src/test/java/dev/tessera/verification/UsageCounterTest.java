package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.Race;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class UsageCounterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ClientAddress ADDRESS = new ClientAddress("198.51.100.4");

    private static final Caller CURL = new Caller(ADDRESS, "curl/8.5.0");

    private final RecordedUsage usage = new RecordedUsage();
    private final UsageCounter counter = new UsageCounter(usage, 2);
    private final Counted token = counted();

    @Test
    void handsOverCountAndLastUse() {
        counter.count(token, NOON, CURL);
        counter.count(token, NOON.plusSeconds(1), CURL);
        counter.flush();
        assertThat(usage.taken()).containsExactly(new Use(token, CURL, 2, NOON.plusSeconds(1), CURL));
    }

    @Test
    void tellsCallersApartUpToSixteenAndStillKnowsWhoWasLast() {
        for (int i = 0; i < 20; i++) {
            counter.count(token, NOON.plusSeconds(i), new Caller(ADDRESS, "client " + i));
        }
        counter.flush();

        assertThat(usage.taken()).hasSize(17);
        assertThat(usage.taken())
                .contains(new Use(token, Caller.UNKNOWN, 4, NOON.plusSeconds(19), new Caller(ADDRESS, "client 19")));
        assertThat(usage.countOf(token.token())).isEqualTo(20);
    }

    @Test
    void handsOverNothingTwice() {
        counter.count(token, NOON, CURL);
        counter.flush();
        counter.flush();
        counter.flush();
        counter.count(token, NOON, CURL);
        counter.flush();
        assertThat(usage.taken()).extracting(Use::count).containsExactly(1L, 1L);
    }

    @Test
    void keepsWhatCouldNotBeWritten() {
        usage.fail(true);
        counter.count(token, NOON, CURL);
        assertThatThrownBy(counter::flush).isInstanceOf(DataAccessResourceFailureException.class);
        counter.count(token, NOON, CURL);
        usage.fail(false);
        counter.flush();
        assertThat(usage.countOf(token.token())).isEqualTo(2);
    }

    @Test
    void countsNoMoreTokensAtOnceThanItsBound() {
        usage.fail(true);
        for (int i = 0; i < 5; i++) {
            counter.count(counted(), NOON, CURL);
        }
        usage.fail(false);
        counter.flush();
        assertThat(usage.taken()).hasSize(2);
    }

    @Test
    void losesNoUseWhileManyCountAndOneHandsOver() throws Exception {
        int uses = 50_000;
        List<Callable<Boolean>> steps = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            steps.add(() -> {
                for (int use = 0; use < uses; use++) {
                    counter.count(token, NOON, CURL);
                }
                return true;
            });
        }
        steps.add(() -> {
            for (int round = 0; round < 500; round++) {
                counter.flush();
            }
            return true;
        });
        Race.between(steps);
        counter.flush();
        assertThat(usage.countOf(token.token())).isEqualTo(4L * uses);
    }

    private static Counted counted() {
        return new Counted(TokenId.next(), 1, Outcome.USED);
    }
}
