package dev.tessera.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenCreated;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.IdempotentCreation.First;
import dev.tessera.tokens.IdempotentCreation.Gone;
import dev.tessera.tokens.IdempotentCreation.OtherRequest;
import dev.tessera.tokens.IdempotentCreation.Outcome;
import dev.tessera.tokens.IdempotentCreation.Repeated;
import dev.tessera.web.idempotency.IdempotencyKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotentCreationTest {

    abstract static class Contract extends TokensContract {

        @Autowired
        IdempotentCreation creation;

        @Test
        void makesOneTokenHoweverOftenItIsAsked() {
            AppToken made = made(ask("key", "Billing"));

            assertThat(ask("key", "Billing")).isEqualTo(new Repeated(made));
            assertThat(ask("key", "Billing")).isEqualTo(new Repeated(made));
            assertThat(told(AppTokenCreated.class)).hasSize(1);
        }

        @Test
        void makesOneTokenThoughManyAskAtOnce() throws Exception {
            List<Outcome> outcomes = Race.of(16, () -> ask("key", "Billing"));

            List<AppToken> made = outcomes.stream()
                    .filter(First.class::isInstance)
                    .map(this::made)
                    .toList();
            assertThat(made).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Repeated.class::isInstance)
                    .hasSize(15)
                    .containsOnly(new Repeated(made.getFirst()));
            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isOne();
        }

        @Test
        void refusesTheKeyForAnotherRequest() {
            ask("key", "Billing");

            assertThat(ask("key", "Reports")).isEqualTo(new OtherRequest());
            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isOne();
        }

        @Test
        void takesTheSameRequestUnderAnotherKeyForANewOne() {
            ask("key", "Billing");

            assertThat(ask("other", "Billing")).isEqualTo(new First(new NameTaken()));
        }

        @Test
        void leavesTheKeyFreeWhereNothingWasMade() {
            created("Billing");
            assertThat(ask("key", "Billing")).isEqualTo(new First(new NameTaken()));

            assertThat(made(ask("key", "Reports")).name()).isEqualTo("Reports");
        }

        @Test
        void keepsTheKeysOfPeopleAndOrganizationsApart() {
            ask("key", "Billing");
            Actor colleague = TestActors.member().organization(organization).build();
            neighbours.add(
                    TestAccounts.grace().id(colleague.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);
            OrganizationId elsewhere = OrganizationId.next();
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), elsewhere, Permission.MANAGE_OWN_TOKENS);
            Actor self = TestActors.member()
                    .user(actor.user())
                    .organization(elsewhere)
                    .build();

            assertThat(ask(colleague, "key", "Billing")).isInstanceOf(First.class);
            assertThat(made(ask(self, "key", "Reports")).name()).isEqualTo("Reports");
        }

        @Test
        void tellsThatTheTokenWasDeletedSince() {
            AppToken made = made(ask("key", "Billing"));
            tokens.delete(actor, made.id());

            assertThat(ask("key", "Billing")).isEqualTo(new Gone());
        }

        @Test
        void remembersForADay() {
            AppToken made = made(ask("key", "Billing"));
            clock.advance(Duration.ofHours(24).minusNanos(1000));
            assertThat(ask("key", "Billing")).isEqualTo(new Repeated(made));

            clock.advance(Duration.ofNanos(1000));
            Actor fresh = TestActors.member()
                    .user(actor.user())
                    .organization(organization)
                    .provedAt(clock.instant())
                    .build();
            assertThat(made(ask(fresh, "key", "Reports")).name()).isEqualTo("Reports");
        }

        @Test
        void keepsNothingThatCouldBeReadBack() {
            ask("key", "Billing");

            byte[] hash = jdbc.sql("select key_hash from creation_key where owner_id = ?")
                    .param(actor.user().value())
                    .query(byte[].class)
                    .single();
            assertThat(hash).hasSize(32).isNotEqualTo("key".getBytes(UTF_8));
        }

        @Test
        void isNotForWhoeverActsInNoOrganization() {
            Actor loner =
                    TestActors.member().user(actor.user()).organization(null).build();

            assertThat(ask(loner, "key", "Billing")).isEqualTo(new First(new NotPermitted()));
        }

        private Outcome ask(String key, String name) {
            return ask(actor, key, name);
        }

        private Outcome ask(Actor who, String key, String name) {
            return creation.create(
                    who, IdempotencyKey.of(key, name.getBytes(UTF_8)), NewAppToken.unlimited(name, Validity.DEFAULT));
        }

        private AppToken made(Outcome outcome) {
            return ((Created) ((First) outcome).creation()).token();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
