package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.tokens.AppTokenQuery.Sort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTokenPagesTest {

    abstract static class Contract extends TokensContract {

        private static final AppTokenQuery OLDEST_FIRST = new AppTokenQuery("", Set.of(), Sort.CREATED, true);

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 9, 10, 100})
        void holdEveryTokenOnceThoughManyWereMadeInOneMoment(int limit) {
            List<AppToken> made = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                made.add(created("Token " + i));
                if (i % 3 == 2) {
                    clock.advance(Duration.ofNanos(1000));
                }
            }

            assertThat(all(OLDEST_FIRST, limit)).containsExactlyElementsOf(ids(made));
            assertThat(all(AppTokenQuery.NEWEST_FIRST, limit)).containsExactlyElementsOf(ids(made.reversed()));
        }

        @Test
        void passOverNothingWhenTokensComeAndGoInBetween() {
            List<AppToken> made = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                clock.advance(Duration.ofSeconds(1));
                made.add(created("Token " + i));
            }
            AppTokenPage first = tokens.page(actor, AppTokenQuery.NEWEST_FIRST, null, 2);

            clock.advance(Duration.ofSeconds(1));
            created("Newcomer");
            tokens.delete(actor, made.get(5).id());
            AppTokenPage second = tokens.page(actor, AppTokenQuery.NEWEST_FIRST, first.end(), 2);

            assertThat(ids(second.tokens()))
                    .containsExactly(
                            made.get(3).id().toString(), made.get(2).id().toString());
        }

        @Test
        void endWhereTheListEnds() {
            assertThat(tokens.page(actor, AppTokenQuery.NEWEST_FIRST, null, 5))
                    .isEqualTo(new AppTokenPage(List.of(), null));
            created("One");
            created("Two");
            assertThat(tokens.page(actor, AppTokenQuery.NEWEST_FIRST, null, 2).end())
                    .isNull();
            assertThat(tokens.page(actor, AppTokenQuery.NEWEST_FIRST, null, 1).end())
                    .isNotNull();
        }

        @Test
        void keepToTheFilter() {
            AppToken revoked = created("Report, old");
            tokens.revoke(actor, revoked.id());
            AppToken live = created("Report, new");
            created("Other");

            assertThat(all(new AppTokenQuery("report", Set.of(), Sort.CREATED, true), 1))
                    .containsExactly(revoked.id().toString(), live.id().toString());
            assertThat(all(new AppTokenQuery("report", Set.of(TokenStatus.ACTIVE), Sort.CREATED, true), 1))
                    .containsExactly(live.id().toString());
        }

        @Test
        void areInTheOrderOfCreationOnly() {
            AppTokenQuery byName = new AppTokenQuery("", Set.of(), Sort.NAME, true);

            assertThatIllegalArgumentException().isThrownBy(() -> tokens.page(actor, byName, null, 1));
        }

        private List<String> all(AppTokenQuery query, int limit) {
            List<AppToken> seen = new ArrayList<>();
            AppTokenPage page = tokens.page(actor, query, null, limit);
            seen.addAll(page.tokens());
            while (page.end() != null) {
                assertThat(page.tokens()).hasSize(limit);
                page = tokens.page(actor, query, page.end(), limit);
                seen.addAll(page.tokens());
            }
            return ids(seen);
        }

        private static List<String> ids(List<AppToken> tokens) {
            return tokens.stream().map(token -> token.id().toString()).toList();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
