package dev.tessera.tokens.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokenEvent;
import dev.tessera.tokens.AppTokenEvent.AppTokenHandedOver;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.Validity;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class RevocationNoticeTest {

    abstract static class Contract extends NoticesContract {

        private final Account ada = TestAccounts.grace()
                .called("Ada Lovelace")
                .at("ada@example.com")
                .build();
        private final Actor administrator =
                TestActors.member().user(ada.id()).organization(organization).build();

        @Autowired
        ApplicationEventPublisher publisher;

        @Autowired
        NewsRound round;

        @BeforeEach
        void beginWithoutNews() {
            jdbc.sql("delete from owner_news").update();
        }

        @Test
        void tellsOfManyByOneMailOnceNothingMoreHappens() {
            neighbours.add(ada, organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
            AppTokenEvent[] revoked = IntStream.range(0, 60)
                    .mapToObj(number -> created("Billing " + number, Validity.DEFAULT))
                    .map(token -> new AppTokenRevoked(token.id(), token.name(), administrator))
                    .toArray(AppTokenEvent[]::new);
            transaction.executeWithoutResult(status -> publisher.publishEvent(revoked[0]));
            round.tellOwners();
            assertThat(mails("token-revoked")).isEmpty();

            publish(revoked);
            round.tellOwners();

            OutgoingMail mail = mails("credentials-revoked").getFirst();
            assertThat(mails("credentials-revoked")).hasSize(1);
            assertThat(mail.parameters()).containsEntry("count", "61").containsEntry("state", "most");
            assertThat(mail.items()).hasSize(50);
            assertThat(mail.items().getFirst())
                    .containsEntry("tokenName", "Billing 0")
                    .containsEntry("revoker", "Ada Lovelace");
        }

        @Test
        void tellsAnHeirWhatWasHandedToThemAndByWhom() {
            neighbours.add(ada, organization, Permission.MANAGE_MEMBERS);
            AppToken token = created("Billing", Validity.DEFAULT);

            publish(new AppTokenHandedOver(token.id(), "Billing", UserId.next(), grace.id(), administrator));

            OutgoingMail mail = mails("tokens-handed-over").getFirst();
            assertThat(mail.parameters()).containsEntry("state", "one");
            assertThat(mail.items().getFirst())
                    .containsEntry("tokenName", "Billing")
                    .containsEntry("giver", "Ada Lovelace");
        }

        @Test
        void losesNothingToManyRoundsAtOnce() throws Exception {
            AppToken token = created("Billing", Validity.DEFAULT);
            transaction.executeWithoutResult(
                    status -> publisher.publishEvent(new AppTokenRevoked(token.id(), "Billing", administrator)));
            clock.advance(NewsRound.QUIET);

            Race.of(8, () -> {
                round.tellOwners();
                return true;
            });

            assertThat(mails("token-revoked")).hasSize(1);
        }

        @Test
        void tellsTheOwnerWhoElseRevokedTheirTokenAndWhen() {
            neighbours.add(ada, organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
            AppToken token = created("Billing", Validity.DEFAULT);
            clock.set(Instant.parse("2026-07-01T10:00:00Z"));

            publish(new AppTokenRevoked(token.id(), "Billing", administrator));

            OutgoingMail mail = mails("token-revoked").getFirst();
            assertThat(mail.parameters())
                    .containsEntry("name", "Grace Hopper")
                    .containsEntry("tokenName", "Billing")
                    .containsEntry("tokenValue", "tessp_…" + token.lastFour())
                    .containsEntry("revoker", "Ada Lovelace")
                    .hasEntrySatisfying("time", time -> assertThat(time).startsWith("July 1, 2026"));
            assertThat(neighbours.mailsTo(ada)).isEmpty();
        }

        @Test
        void saysNothingToWhoeverDidItThemselves() {
            AppToken token = created("Billing", Validity.DEFAULT);

            tokens.revoke(actor, token.id());

            assertThat(mails("token-revoked")).isEmpty();
        }

        @Test
        void saysNothingOfWhatIsNobodys() {
            publish(new AppTokenRevoked(TokenId.next(), "Billing", administrator));

            assertThat(mails("token-revoked")).isEmpty();
        }

        @Test
        void saysNothingToWhoeverCannotLogIn() {
            AppToken token = created("Billing", Validity.DEFAULT);
            neighbours.add(
                    TestAccounts.grace()
                            .id(grace.id())
                            .at(grace.email().value())
                            .disabled()
                            .build(),
                    organization);

            publish(new AppTokenRevoked(token.id(), "Billing", administrator));

            assertThat(mails("token-revoked")).isEmpty();
        }

        private void publish(AppTokenEvent... events) {
            for (AppTokenEvent event : events) {
                transaction.executeWithoutResult(status -> publisher.publishEvent(event));
            }
            clock.advance(NewsRound.QUIET);
            round.tellOwners();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
