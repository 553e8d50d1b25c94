package dev.tessera.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import dev.tessera.web.idempotency.OncePerKey.First;
import dev.tessera.web.idempotency.OncePerKey.OtherRequest;
import dev.tessera.web.idempotency.OncePerKey.Outcome;
import dev.tessera.web.idempotency.OncePerKey.Repeated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class OncePerKeyTest {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @Import(IdempotencyModule.class)
    static class Module {

        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }

    @PersistenceTest(classes = Module.class)
    abstract static class Contract {

        @Autowired
        OncePerKey once;

        @Autowired
        MutableClock clock;

        @Autowired
        JdbcClient jdbc;

        final Actor actor =
                TestActors.member().organization(OrganizationId.next()).build();
        final AtomicInteger made = new AtomicInteger();

        @BeforeEach
        void beginAnew() {
            clock.set(MutableClock.START);
        }

        @Test
        void makesOneThingHoweverOftenItIsAsked() {
            UUID first = first(ask("key", "a role"));

            assertThat(ask("key", "a role")).isEqualTo(new Repeated<>(first));
            assertThat(once.earlier(actor, key("key", "a role"))).contains(new Repeated<>(first));
            assertThat(made).hasValue(1);
        }

        @Test
        void makesOneThingThoughManyAskAtOnce() throws Exception {
            List<Outcome<UUID>> outcomes = Race.of(16, () -> ask("key", "a role"));

            assertThat(outcomes).filteredOn(First.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Repeated.class::isInstance).hasSize(15);
            assertThat(made).hasValue(1);
        }

        @Test
        void refusesTheKeyForAnotherRequest() {
            ask("key", "a role");

            assertThat(ask("key", "an invitation")).isEqualTo(new OtherRequest<>());
            assertThat(once.earlier(actor, key("key", "an invitation"))).contains(new OtherRequest<>());
            assertThat(made).hasValue(1);
        }

        @Test
        void leavesTheKeyFreeWhereNothingWasMade() {
            Outcome<String> refused =
                    once.make(actor, key("key", "a role"), () -> "refused", result -> Optional.empty());

            assertThat(refused).isEqualTo(new First<>("refused"));
            assertThat(once.earlier(actor, key("key", "a role"))).isEmpty();
            assertThat(ask("key", "another")).isInstanceOf(First.class);
        }

        @Test
        void leavesTheKeyFreeWhereMakingFailed() {
            Supplier<UUID> failing = () -> {
                throw new IllegalStateException("The database is gone");
            };
            assertThatIllegalStateException()
                    .isThrownBy(() -> once.make(actor, key("key", "a role"), failing, Optional::of));

            assertThat(ask("key", "a role")).isInstanceOf(First.class);
        }

        @Test
        void keepsTheKeysOfPeopleAndOrganizationsApart() {
            ask(actor, "key", "a role");
            Actor colleague =
                    TestActors.member().organization(actor.organization()).build();

            assertThat(ask(colleague, "key", "a role")).isInstanceOf(First.class);
            assertThat(ask(actor.in(OrganizationId.next()), "key", "a role")).isInstanceOf(First.class);
        }

        @Test
        void remembersForADay() {
            ask("key", "a role");
            clock.advance(Duration.ofHours(24).minusNanos(1000));
            assertThat(ask("key", "a role")).isInstanceOf(Repeated.class);

            clock.advance(Duration.ofNanos(1000));
            assertThat(once.earlier(actor, key("key", "a role"))).isEmpty();
            assertThat(ask("key", "a role")).isInstanceOf(First.class);
        }

        @Test
        void forgetsOldKeysAndNoOthers() {
            ask("old", "a role");
            clock.advance(Duration.ofMinutes(1));
            ask("new", "a role");
            clock.advance(Duration.ofHours(24).minusMinutes(1));
            once.forgetOldKeys();

            assertThat(jdbc.sql("select count(*) from creation_key where owner_id = ?")
                            .param(actor.user().value())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }

        @Test
        void isNoHelpToWhoeverActsInNoOrganization() {
            Actor loner = TestActors.member().organization(null).build();

            assertThat(ask(loner, "key", "a role")).isInstanceOf(First.class);
            assertThat(ask(loner, "key", "a role")).isInstanceOf(First.class);
            assertThat(once.earlier(loner, key("key", "a role"))).isEmpty();
        }

        private Outcome<UUID> ask(String key, String request) {
            return ask(actor, key, request);
        }

        private Outcome<UUID> ask(Actor who, String key, String request) {
            return once.make(who, key(key, request), this::make, Optional::of);
        }

        private UUID make() {
            made.incrementAndGet();
            return UUID.randomUUID();
        }

        private static UUID first(Outcome<UUID> outcome) {
            return ((First<UUID>) outcome).result();
        }

        private static IdempotencyKey key(String key, String request) {
            return IdempotencyKey.of(key, request.getBytes(UTF_8));
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
