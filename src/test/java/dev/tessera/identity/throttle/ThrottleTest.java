package dev.tessera.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.identity.IdentityTest;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class ThrottleTest {

    @IdentityTest
    abstract static class Contract {

        /** Ten at once, then one each minute and a half. */
        static final Limit TEN = Limit.LOGIN_BY_ACCOUNT_AND_ADDRESS;

        final String subject = "grace@example.com|" + UUID.randomUUID();

        @Autowired
        Throttle throttle;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void letsExactlyTheCapacityThroughHoweverManyComeAtOnce() throws Exception {
            List<Optional<Duration>> waits = Race.of(32, () -> throttle.count(TEN, subject));

            assertThat(waits).filteredOn(Optional::isEmpty).hasSize(10);
        }

        @Test
        void saysWhenTheNextTryMayBeMade() {
            useUp();

            Duration wait = throttle.count(TEN, subject).orElseThrow();
            assertThat(wait).isEqualTo(Duration.ofSeconds(90));
            clock.advance(wait.minusSeconds(30));
            assertThat(throttle.count(TEN, subject)).contains(Duration.ofSeconds(30));
            clock.advance(Duration.ofSeconds(30));
            assertThat(throttle.count(TEN, subject)).isEmpty();
            assertThat(throttle.count(TEN, subject)).contains(wait);
        }

        @Test
        void countsEachSubjectAndEachLimitApart() {
            useUp();

            assertThat(throttle.count(TEN, subject + "x")).isEmpty();
            assertThat(throttle.count(Limit.LOGIN_BY_KNOWN_DEVICE, subject)).isEmpty();
        }

        @Test
        void forgets() {
            useUp();

            throttle.forget(TEN, subject);

            assertThat(throttle.count(TEN, subject)).isEmpty();
        }

        @Test
        void isFullAgainAfterTheWholePeriod() {
            useUp();
            clock.advance(Duration.ofMinutes(15));

            useUp();
        }

        @Test
        void refusesToTakeASecondConnectionInsideATransaction() {
            assertThatThrownBy(() -> transaction.execute(status -> throttle.count(TEN, subject)))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void keepsNothingThatAStrangerTyped() {
            throttle.count(TEN, subject);

            assertThat(jdbc.sql("select id from rate_limit where id like 'LOGIN_BY_ACCOUNT_AND_ADDRESS:%'")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allMatch(id -> id.matches("[A-Z_]+:[0-9a-f]{64}"));
        }

        @Test
        void dropsWhatHasRefilledAndKeepsWhatHasNot() {
            useUp();
            throttle.dropExpired();
            assertThat(throttle.count(TEN, subject)).isPresent();

            clock.advance(Duration.ofMinutes(21));
            throttle.dropExpired();

            assertThat(jdbc.sql("select id from rate_limit where id like 'LOGIN_BY_ACCOUNT_AND_ADDRESS:%'")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }

        private void useUp() {
            for (int i = 0; i < 10; i++) {
                assertThat(throttle.count(TEN, subject)).isEmpty();
            }
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
