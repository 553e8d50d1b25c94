package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.tokens.TokenUsage.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokenUsageTest {

    abstract static class Contract extends TokensContract {

        private static final ClientAddress HOME = new ClientAddress("192.0.2.1");
        private static final ClientAddress AWAY = new ClientAddress("2001:db8::1");

        @Autowired
        TokenUsage usage;

        @Test
        void isNothingAtFirst() {
            AppToken token = created("Billing");

            assertThat(token.useCount()).isZero();
            assertThat(token.lastUsedAt()).isNull();
            assertThat(token.lastUsedAddress()).isNull();
        }

        @Test
        void addsUpAndKeepsTheLatest() {
            AppToken token = created("Billing");
            Instant now = clock.instant();

            usage.record(List.of(new Use(token.id(), 3, now, HOME)));
            usage.record(List.of(new Use(token.id(), 4, now.plusSeconds(5), AWAY)));

            assertThat(now(token).useCount()).isEqualTo(7);
            assertThat(now(token).lastUsedAt()).isEqualTo(now.plusSeconds(5));
            assertThat(now(token).lastUsedAddress()).isEqualTo(AWAY);
        }

        @Test
        void neverGoesBack() {
            AppToken token = created("Billing");
            Instant now = clock.instant();

            usage.record(List.of(new Use(token.id(), 1, now, HOME), new Use(token.id(), 1, now.minusSeconds(1), AWAY)));
            usage.record(List.of(new Use(token.id(), 1, now.minus(Duration.ofDays(1)), AWAY)));

            assertThat(now(token).useCount()).isEqualTo(3);
            assertThat(now(token).lastUsedAt()).isEqualTo(now);
            assertThat(now(token).lastUsedAddress()).isEqualTo(HOME);
        }

        @Test
        void keepsTheLastKnownAddressThroughUsesFromUnknownOnes() {
            AppToken token = created("Billing");
            Instant now = clock.instant();

            usage.record(List.of(new Use(token.id(), 1, now, ClientAddress.NONE)));
            assertThat(now(token).lastUsedAddress()).isNull();
            usage.record(List.of(new Use(token.id(), 1, now.plusSeconds(1), HOME)));
            usage.record(List.of(new Use(token.id(), 1, now.plusSeconds(2), ClientAddress.NONE)));

            assertThat(now(token).lastUsedAt()).isEqualTo(now.plusSeconds(2));
            assertThat(now(token).lastUsedAddress()).isEqualTo(HOME);
        }

        @Test
        void passesOverTokensItDoesNotKnow() {
            AppToken token = created("Billing");

            usage.record(List.of(
                    new Use(TokenId.next(), 9, clock.instant(), HOME), new Use(token.id(), 1, clock.instant(), HOME)));
            usage.record(List.of());

            assertThat(now(token).useCount()).isOne();
        }

        @Test
        void isKeptWhenTheTokenChanges() {
            AppToken token = created("Billing");

            transaction.executeWithoutResult(status -> {
                tokens.switchOff(actor, token.id());
                usage.record(List.of(new Use(token.id(), 2, clock.instant(), HOME)));
            });

            assertThat(now(token).useCount()).isEqualTo(2);
            assertThat(now(token).enabled()).isFalse();
        }

        @Test
        void losesNothingWhenManyReportTheSameTokensInAnyOrder() throws Exception {
            List<Use> uses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                uses.add(new Use(created("Token " + i).id(), 1, clock.instant(), HOME));
            }

            Race.of(16, () -> {
                List<Use> shuffled = new ArrayList<>(uses);
                Collections.shuffle(shuffled);
                usage.record(shuffled);
                return true;
            });

            assertThat(tokens.list(actor, AppTokenQuery.NEWEST_FIRST, 0, 50))
                    .hasSize(20)
                    .allSatisfy(token -> assertThat(token.useCount()).isEqualTo(16));
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
