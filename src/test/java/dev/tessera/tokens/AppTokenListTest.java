package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.tokens.AppTokenQuery.Phase;
import dev.tessera.tokens.AppTokenQuery.Sort;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AppTokenListTest {

    abstract static class Contract extends TokensContract {

        @Autowired
        TokenUsage usage;

        @Test
        void pagesThroughAllOfThemOnce() {
            for (int i = 0; i < 25; i++) {
                created("Token " + i);
            }

            List<AppToken> seen = new ArrayList<>();
            for (int offset = 0; offset < 30; offset += 7) {
                seen.addAll(tokens.list(actor, AppTokenQuery.NEWEST_FIRST, offset, 7));
            }

            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
            assertThat(seen.getFirst().name()).isEqualTo("Token 24");
            assertThat(seen.getLast().name()).isEqualTo("Token 0");
            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isEqualTo(25);
        }

        @ParameterizedTest
        @ValueSource(strings = {"große", "GROSSE", " STRASSE  z", "ürich", "100%", "_"})
        void findsPartOfANameInAnyCase(String text) {
            created("Große Straße Zürich 100%_");
            created("Other 100");

            assertThat(names(search(text))).containsExactly("Große Straße Zürich 100%_");
            assertThat(tokens.count(actor, search(text))).isOne();
        }

        @ParameterizedTest
        @ValueSource(strings = {"grosz", "100_", "%z", "!"})
        void findsNothingThatIsNotThere(String text) {
            created("Große Straße Zürich 100%");

            assertThat(names(search(text))).isEmpty();
        }

        @Test
        void findsTheLastFourCharactersOfTheValue() {
            AppToken token = created("Billing");
            created("Other");

            assertThat(names(search(token.lastFour()))).contains("Billing");
            assertThat(names(search(token.lastFour().toUpperCase(Locale.ROOT)))).contains("Billing");
        }

        @Test
        void findsTheNameOfARevokedTokenToo() {
            tokens.revoke(actor, created("Billing").id());

            assertThat(names(search("bill"))).containsExactly("Billing");
        }

        @Test
        void filtersByStatusAsTheTokenItselfSaysIt() {
            created("active", new Never(), true);
            created("off", Preset.DAYS_60, false);
            created("expired", Preset.DAYS_30, true);
            created("expired and off", Preset.DAYS_30, false);
            tokens.revoke(actor, created("revoked").id());
            AppToken paused = created("paused", new Never(), true).token();
            clock.advance(Duration.ofDays(31));
            tokens.pause(actor, paused.id(), Duration.ofMinutes(15));

            for (TokenStatus status : TokenStatus.values()) {
                AppTokenQuery query = new AppTokenQuery("", Set.of(status), Sort.NAME, true);
                List<AppToken> found = tokens.list(actor, query, 0, 10);
                assertThat(found)
                        .isNotEmpty()
                        .allSatisfy(token ->
                                assertThat(token.status(clock.instant())).isEqualTo(status));
                assertThat(tokens.count(actor, query)).isEqualTo(found.size());
            }
            AppTokenQuery inactive =
                    new AppTokenQuery("", Set.of(TokenStatus.REVOKED, TokenStatus.EXPIRED), Sort.NAME, true);
            assertThat(names(inactive)).containsExactly("expired", "expired and off", "revoked");
        }

        @Test
        void filtersByWhatTheTokensGoThrough() {
            created("far", Preset.ONE_YEAR, true);
            created("never", new Never(), true);
            created("within the month", Preset.DAYS_30, false);
            tokens.revoke(
                    actor, created("revoked", Preset.DAYS_30, true).token().id());
            tokens.rotate(actor, created("rotating", new Never(), true).token().id(), 1, Overlap.DAY);
            tokens.rotate(actor, created("rotated", new Never(), true).token().id(), 1, Overlap.NONE);

            assertThat(names(going(Phase.EXPIRING))).containsExactly("within the month");
            assertThat(names(going(Phase.ROTATING))).containsExactly("rotating");
            assertThat(names(going(Phase.EXPIRING, Phase.ROTATING))).containsExactly("rotating", "within the month");
            assertThat(tokens.count(actor, going(Phase.ROTATING))).isOne();
            clock.advance(Duration.ofDays(30));
            assertThat(names(going(Phase.EXPIRING, Phase.ROTATING))).isEmpty();
        }

        private static AppTokenQuery going(Phase... phases) {
            return new AppTokenQuery("", Set.of(), Set.of(phases), Sort.NAME, true);
        }

        @Test
        void countsLiveAndInactiveOnes() {
            created("report, never", new Never(), true);
            created("report, off", new Never(), false);
            created("month", Preset.DAYS_30, true);
            tokens.revoke(actor, created("report, revoked").id());
            tokens.delete(actor, created("report, deleted").id());

            assertThat(tokens.counts(actor, "")).isEqualTo(new AppTokenCounts(3, 1));
            assertThat(tokens.counts(actor, "Report")).isEqualTo(new AppTokenCounts(2, 1));
            clock.advance(Duration.ofDays(30));
            assertThat(tokens.counts(actor, " ")).isEqualTo(new AppTokenCounts(2, 2));
            assertThat(tokens.counts(actor, "nothing")).isEqualTo(new AppTokenCounts(0, 0));
        }

        @Test
        void sortsByNameInAnyCase() {
            created("beta");
            created("Alpha");
            created("GAMMA");

            assertThat(sorted(Sort.NAME, true)).containsExactly("Alpha", "beta", "GAMMA");
            assertThat(sorted(Sort.NAME, false)).containsExactly("GAMMA", "beta", "Alpha");
        }

        @Test
        void sortsByCreation() {
            created("first");
            clock.advance(Duration.ofMinutes(1));
            created("second");

            assertThat(sorted(Sort.CREATED, true)).containsExactly("first", "second");
            assertThat(sorted(Sort.CREATED, false)).containsExactly("second", "first");
        }

        @Test
        void sortsByExpiryWithNeverAsTheLatest() {
            created("year");
            created("never", new Never(), true);
            created("month", Preset.DAYS_30, true);

            assertThat(sorted(Sort.EXPIRES, true)).containsExactly("month", "year", "never");
            assertThat(sorted(Sort.EXPIRES, false)).containsExactly("never", "year", "month");
        }

        @Test
        void sortsByLastUseWithNeverAsTheEarliest() {
            use(created("yesterday"), clock.instant().minus(Duration.ofDays(1)));
            created("never");
            use(created("now"), clock.instant());

            assertThat(sorted(Sort.LAST_USED, true)).containsExactly("never", "yesterday", "now");
            assertThat(sorted(Sort.LAST_USED, false)).containsExactly("now", "yesterday", "never");
        }

        private void use(AppToken token, Instant at) {
            Caller caller = Caller.at(new ClientAddress("192.0.2.1"));
            usage.record(List.of(new Use(new Counted(token.id(), 1, Outcome.USED), caller, 1, at, caller)));
        }

        private List<String> sorted(Sort sort, boolean ascending) {
            return names(new AppTokenQuery("", Set.of(), sort, ascending));
        }

        private List<String> names(AppTokenQuery query) {
            return tokens.list(actor, query, 0, 10).stream().map(AppToken::name).toList();
        }

        private static AppTokenQuery search(String text) {
            return new AppTokenQuery(text, Set.of(), Sort.CREATED, true);
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
