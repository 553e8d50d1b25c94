package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

class AppTokenRevocationsTest {

    @Import(Log.class)
    abstract static class Contract extends TokensContract {

        @Autowired
        Log log;

        @Test
        void revokeEveryTokenAndTellOfEach() {
            List<AppToken> made = made(3);
            AppToken spared = created("Spared");

            assertThat(tokens.revokeAll(actor, idsOf(made))).isEqualTo(new Revocations(3, 0, 0));

            assertThat(made).allSatisfy(token -> assertThat(statusOf(token)).isEqualTo(TokenStatus.REVOKED));
            assertThat(statusOf(spared)).isEqualTo(TokenStatus.ACTIVE);
            assertThat(told(AppTokenRevoked.class))
                    .containsExactlyInAnyOrderElementsOf(made.stream()
                            .map(token -> new AppTokenRevoked(token.id(), token.name(), actor))
                            .toList());
        }

        @Test
        void passOverWhatIsRevokedOrGone() {
            List<AppToken> made = made(4);
            tokens.revoke(actor, made.get(0).id());
            tokens.delete(actor, made.get(1).id());

            assertThat(tokens.revokeAll(actor, idsOf(made))).isEqualTo(new Revocations(2, 2, 0));
            assertThat(tokens.revokeAll(actor, idsOf(made))).isEqualTo(new Revocations(0, 4, 0));
        }

        @Test
        void leaveWhatIsSomebodyElsesAlone() {
            Actor other =
                    TestActors.member().organization(OrganizationId.next()).build();
            neighbours.add(
                    TestAccounts.grace().id(other.user()).build(),
                    other.affiliation().orElseThrow(),
                    Permission.MANAGE_OWN_TOKENS);
            AppToken mine = created("Mine");

            assertThat(tokens.revokeAll(other, Set.of(mine.id()))).isEqualTo(new Revocations(0, 1, 0));
            assertThat(statusOf(mine)).isEqualTo(TokenStatus.ACTIVE);
        }

        @Test
        void keepWhatWasRevokedBeforeOneFails() {
            List<AppToken> made = made(3);
            log.refuse(made.get(1).id());

            assertThatIllegalStateException().isThrownBy(() -> tokens.revokeAll(actor, idsOf(made)));

            assertThat(made)
                    .extracting(this::statusOf)
                    .containsExactly(TokenStatus.REVOKED, TokenStatus.ACTIVE, TokenStatus.ACTIVE);
        }

        @Test
        void areBounded() {
            Set<TokenId> tooMany = Stream.generate(TokenId::next)
                    .limit(AppTokens.MOST_AT_ONCE + 1)
                    .collect(Collectors.toSet());

            assertThatIllegalArgumentException().isThrownBy(() -> tokens.revokeAll(actor, tooMany));
        }

        @Test
        void revokeEachTokenOnceThoughManyAskAtTheSameMoment() throws Exception {
            List<AppToken> made = made(12);
            Set<TokenId> forwards = idsOf(made);
            Set<TokenId> backwards = idsOf(made.reversed());

            List<Revocations> ended = Race.between(IntStream.range(0, 6)
                    .<Callable<Revocations>>mapToObj(
                            i -> () -> tokens.revokeAll(actor, i % 2 == 0 ? forwards : backwards))
                    .toList());

            assertThat(ended.stream().mapToInt(Revocations::revoked).sum()).isEqualTo(12);
            assertThat(ended.stream().mapToInt(Revocations::gone).sum()).isEqualTo(5 * 12);
            assertThat(log.entries(forwards)).isEqualTo(12);
        }

        @Test
        void findSeveralOfOnesOwn() {
            List<AppToken> made = made(3);
            tokens.delete(actor, made.get(0).id());
            Actor other = TestActors.member().organization(organization).build();
            neighbours.add(TestAccounts.grace().id(other.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);

            assertThat(tokens.find(actor, idsOf(made.reversed())))
                    .extracting(AppToken::name)
                    .containsExactly("Token 2", "Token 1");
            assertThat(tokens.find(other, idsOf(made))).isEmpty();
            assertThat(tokens.find(actor, Set.of())).isEmpty();
        }

        private List<AppToken> made(int number) {
            return IntStream.range(0, number)
                    .mapToObj(i -> created("Token " + i))
                    .toList();
        }

        private TokenStatus statusOf(AppToken token) {
            return now(token).status(clock.instant());
        }

        private static Set<TokenId> idsOf(List<AppToken> made) {
            return made.stream().map(AppToken::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Hears of revocations in their transaction, from every thread, and can be made to fail. */
    static class Log {

        private final List<TokenId> entries = new CopyOnWriteArrayList<>();
        private final Set<TokenId> refused = ConcurrentHashMap.newKeySet();

        void refuse(TokenId token) {
            refused.add(token);
        }

        long entries(Set<TokenId> tokens) {
            return entries.stream().filter(tokens::contains).count();
        }

        @EventListener
        void on(AppTokenRevoked event) {
            if (refused.contains(event.token())) {
                throw new IllegalStateException("The log is full");
            }
            entries.add(event.token());
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
