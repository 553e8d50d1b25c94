package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevokedUnused;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What an organization's administrators decide about its members' tokens, and how many that hits. */
class OrganizationRulesTest {

    abstract static class Contract extends TokensContract {

        private static final Duration UNUSED = Duration.ofDays(30);

        @Autowired
        CredentialCensus census;

        @Autowired
        UnusedTokens unusedTokens;

        @Autowired
        ApplicationEventPublisher publisher;

        @Test
        void countsWhatIsGoodNow() {
            created("Year");
            created("For ever", new Validity.Never(), true);
            created("Off", Validity.DEFAULT, false);
            AppToken revoked = created("Revoked");
            tokens.revoke(actor, revoked.id());

            assertThat(census.liveTokensIn(organization)).isEqualTo(2);
            assertThat(census.liveTokensOf(actor.user(), organization)).isEqualTo(2);
            assertThat(census.liveTokensForEver(organization)).isEqualTo(1);
            assertThat(census.liveTokensBeyond(Duration.ofDays(90), organization))
                    .isEqualTo(2);
            assertThat(census.liveTokensBeyond(Duration.ofDays(400), organization))
                    .isEqualTo(1);
            assertThat(census.liveTokensIn(OrganizationId.next())).isZero();
            assertThat(census.liveApiKeysIn(organization)).isZero();
        }

        @Test
        void countsWhatIsUnusedOrUsedFromElsewhere() {
            used(created("Here"), clock.instant(), "192.0.2.7");
            used(created("There"), clock.instant(), "203.0.113.7");
            created("Nowhere");
            AppToken later = created("Later");
            clock.advance(UNUSED);
            used(later, clock.instant(), "192.0.2.8");

            assertThat(census.liveTokensUnusedFor(UNUSED, organization)).isEqualTo(3);
            assertThat(census.liveTokensUsedOutside(IpRanges.of("192.0.2.0/24"), organization))
                    .isEqualTo(1);
            assertThat(census.liveTokensUsedOutside(IpRanges.ANYWHERE, organization))
                    .isZero();
        }

        @Test
        void revokesTheTokensOfWhoeverIsRemoved() {
            AppToken own = created("Reports");
            Actor other = TestActors.member().organization(organization).build();
            Account account = TestAccounts.grace().id(other.user()).build();
            neighbours.add(account, organization, Permission.MANAGE_OWN_TOKENS);
            tokens.create(other, NewAppToken.unlimited("Theirs", Validity.DEFAULT));

            transaction.executeWithoutResult(
                    status -> publisher.publishEvent(new MemberRemoved(organization, actor.user(), other)));

            assertThat(tokens.find(actor, own.id()).orElseThrow().status(clock.instant()))
                    .isEqualTo(TokenStatus.REVOKED);
            assertThat(census.liveTokensOf(other.user(), organization)).isEqualTo(1);
            assertThat(events.stream(AppTokenRevoked.class))
                    .containsExactly(new AppTokenRevoked(own.id(), "Reports", other));
        }

        @Test
        void revokesWhatNobodyUsedForTheSpanAndTellsTheOwner() {
            AppToken idle = created("Idle");
            AppToken busy = created("Busy");
            clock.advance(UNUSED);
            used(busy, clock.instant(), "192.0.2.7");

            round();
            round();

            assertThat(statusOf(idle.id())).isEqualTo(TokenStatus.REVOKED);
            assertThat(statusOf(busy.id())).isEqualTo(TokenStatus.ACTIVE);
            assertThat(events.stream(AppTokenRevokedUnused.class))
                    .containsExactly(new AppTokenRevokedUnused(idle.id(), "Idle", organization, 30));
            Account owner = neighbours.find(actor.user()).orElseThrow();
            assertThat(neighbours.mailsTo(owner))
                    .filteredOn(mail -> mail.template().equals("token-revoked-unused"))
                    .filteredOn(mail -> mail.parameters().containsValue("Idle"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.parameters())
                            .containsEntry("lastUsed", "never")
                            .containsEntry("days", "30"));
        }

        @Test
        void leavesWhatWasUsedAfterItWasFound() {
            AppToken token = created("Idle");
            clock.advance(UNUSED);
            assertThat(unusedTokens.find(organization, UNUSED, 10)).containsExactly(token.id());
            used(token, clock.instant(), "192.0.2.7");

            unusedTokens.revoke(organization, token.id(), UNUSED);

            assertThat(statusOf(token.id())).isEqualTo(TokenStatus.ACTIVE);
        }

        private void round() {
            new UnusedTokensRound(() -> Map.of(organization, UNUSED), unusedTokens).revokeUnused();
        }

        private TokenStatus statusOf(TokenId token) {
            return tokens.find(actor, token).orElseThrow().status(clock.instant());
        }

        private void used(AppToken token, Instant at, String address) {
            jdbc.sql("update app_token set last_used_at = ?, last_used_address = ? where id = ?")
                    .params(at.atOffset(ZoneOffset.UTC), address, token.id().value())
                    .update();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
