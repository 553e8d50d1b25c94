package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.TokenActivity.Day;
import dev.tessera.tokens.TokenActivity.Presentation;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokenUsageTest {

    abstract static class Contract extends TokensContract {

        private static final ClientAddress HOME = new ClientAddress("192.0.2.1");
        private static final ClientAddress AWAY = new ClientAddress("2001:db8::1");

        @Autowired
        TokenUsage usage;

        @Autowired
        OldUsesCleanup cleanup;

        private static Use used(TokenId token, long count, Instant lastAt, ClientAddress address) {
            return use(token, Outcome.USED, count, lastAt, new Caller(address, ""));
        }

        private static Use use(TokenId token, Outcome outcome, long count, Instant lastAt, Caller caller) {
            return new Use(new Counted(token, 1, outcome), caller, count, lastAt, caller);
        }

        @Test
        void tellsWhatBecameOfATokenByDayAndCaller() {
            AppToken token = created("Billing");
            clock.set(Instant.parse("2026-03-31T12:00:00Z"));
            Instant now = clock.instant();
            Caller curl = new Caller(HOME, "curl/8.5.0");
            Caller job = new Caller(AWAY, "java-http-client/21");

            usage.record(List.of(
                    use(token.id(), Outcome.USED, 1, now.minus(Duration.ofDays(30)), curl),
                    use(token.id(), Outcome.USED, 2, now.minus(Duration.ofDays(29)), curl),
                    use(token.id(), Outcome.USED, 3, now.minusSeconds(60), curl),
                    use(token.id(), Outcome.USED, 4, now, job),
                    use(token.id(), Outcome.REFUSED, 5, now, job),
                    use(token.id(), Outcome.PAUSED, 6, now, job)));
            usage.record(List.of(use(token.id(), Outcome.USED, 10, now.plusSeconds(1), job)));

            TokenActivity activity = tokens.activity(actor, token.id()).orElseThrow();
            assertThat(activity.days())
                    .containsExactly(
                            new Day(LocalDate.of(2026, 3, 2), 2, 0), new Day(LocalDate.of(2026, 3, 31), 17, 11));
            assertThat(activity.callers())
                    .containsExactly(
                            new Presentation(job, 14, now.plusSeconds(1)),
                            new Presentation(curl, 6, now.minusSeconds(60)));
            assertThat(activity.refusedInPause()).as("it never was paused").isEmpty();
            assertThat(now(token).lastUsedClient()).isEqualTo("java-http-client/21");
            assertThat(tokens.activity(TestActors.member().build(), token.id())).isEmpty();
        }

        @Test
        void tellsWhoWasRefusedInThePause() {
            AppToken token = created("Billing");
            Caller curl = new Caller(HOME, "curl/8.5.0");
            tokens.pause(actor, token.id(), Duration.ofMinutes(15));
            Instant now = clock.instant();

            usage.record(List.of(
                    use(token.id(), Outcome.PAUSED, 2, now.minusSeconds(1), new Caller(AWAY, "earlier pause")),
                    use(token.id(), Outcome.REFUSED, 1, now, curl),
                    use(token.id(), Outcome.PAUSED, 3, now.plusSeconds(1), curl)));

            assertThat(tokens.activity(actor, token.id()).orElseThrow().refusedInPause())
                    .containsExactly(new Presentation(curl, 3, now.plusSeconds(1)));
        }

        @Test
        void tellsOfAValueThatTurnsUpAfterItRetiredOnce() throws Exception {
            AppToken token = created("Billing " + actor.user());
            tokens.rotate(actor, token.id(), 1, Overlap.NONE);
            Caller curl = new Caller(HOME, "curl/8.5.0");
            Instant now = clock.instant().plusSeconds(1);

            Race.of(8, () -> {
                usage.record(List.of(use(token.id(), Outcome.RETIRED, 1, now, curl)));
                return true;
            });

            assertThat(told(RetiredValueUsed.class))
                    .containsExactly(new RetiredValueUsed(
                            token.id(), "Billing " + actor.user(), 1, actor.user(), organization, now, curl));
            assertThat(neighbours.mails)
                    .filteredOn(mail -> mail.template().equals("token-old-value-used"))
                    .filteredOn(mail -> token.name().equals(mail.parameters().get("tokenName")))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.parameters())
                            .containsEntry("address", "192.0.2.1")
                            .containsEntry("client", "curl/8.5.0"));
            assertThat(Objects.requireNonNull(now(token).previous()).misusedAt())
                    .isEqualTo(now);
            assertThat(now(token).useCount()).as("it was refused").isZero();
        }

        @Test
        void forgetsAfterAMonth() {
            AppToken token = created("Billing");
            usage.record(List.of(used(token.id(), 1, clock.instant(), HOME)));
            clock.advance(Duration.ofDays(30));
            cleanup.deleteOldRows();
            assertThat(rowsOf(token)).isOne();

            clock.advance(Duration.ofDays(1));
            cleanup.deleteOldRows();

            assertThat(rowsOf(token)).isZero();
            assertThat(now(token).useCount()).isOne();
        }

        private int rowsOf(AppToken token) {
            return jdbc.sql("select count(*) from app_token_use where token_id = ?")
                    .param(token.id().value())
                    .query(Integer.class)
                    .single();
        }

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

            usage.record(List.of(used(token.id(), 3, now, HOME)));
            usage.record(List.of(used(token.id(), 4, now.plusSeconds(5), AWAY)));

            assertThat(now(token).useCount()).isEqualTo(7);
            assertThat(now(token).lastUsedAt()).isEqualTo(now.plusSeconds(5));
            assertThat(now(token).lastUsedAddress()).isEqualTo(AWAY);
        }

        @Test
        void neverGoesBack() {
            AppToken token = created("Billing");
            Instant now = clock.instant();

            usage.record(List.of(used(token.id(), 1, now, HOME), used(token.id(), 1, now.minusSeconds(1), AWAY)));
            usage.record(List.of(used(token.id(), 1, now.minus(Duration.ofDays(1)), AWAY)));

            assertThat(now(token).useCount()).isEqualTo(3);
            assertThat(now(token).lastUsedAt()).isEqualTo(now);
            assertThat(now(token).lastUsedAddress()).isEqualTo(HOME);
        }

        @Test
        void keepsTheLastKnownAddressThroughUsesFromUnknownOnes() {
            AppToken token = created("Billing");
            Instant now = clock.instant();

            usage.record(List.of(used(token.id(), 1, now, ClientAddress.NONE)));
            assertThat(now(token).lastUsedAddress()).isNull();
            usage.record(List.of(used(token.id(), 1, now.plusSeconds(1), HOME)));
            usage.record(List.of(used(token.id(), 1, now.plusSeconds(2), ClientAddress.NONE)));

            assertThat(now(token).lastUsedAt()).isEqualTo(now.plusSeconds(2));
            assertThat(now(token).lastUsedAddress()).isEqualTo(HOME);
        }

        @Test
        void passesOverTokensItDoesNotKnow() {
            AppToken token = created("Billing");

            usage.record(List.of(
                    used(TokenId.next(), 9, clock.instant(), HOME), used(token.id(), 1, clock.instant(), HOME)));
            usage.record(List.of());

            assertThat(now(token).useCount()).isOne();
        }

        @Test
        void isKeptWhenTheTokenChanges() {
            AppToken token = created("Billing");

            transaction.executeWithoutResult(status -> {
                tokens.switchOff(actor, token.id());
                usage.record(List.of(used(token.id(), 2, clock.instant(), HOME)));
            });

            assertThat(now(token).useCount()).isEqualTo(2);
            assertThat(now(token).enabled()).isFalse();
        }

        @Test
        void losesNothingWhenManyReportTheSameTokensInAnyOrder() throws Exception {
            List<Use> uses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                uses.add(used(created("Token " + i).id(), 1, clock.instant(), HOME));
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
