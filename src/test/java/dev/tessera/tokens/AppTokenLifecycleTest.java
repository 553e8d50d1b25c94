package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenCreated;
import dev.tessera.tokens.AppTokenEvent.AppTokenDeleted;
import dev.tessera.tokens.AppTokenEvent.AppTokenPaused;
import dev.tessera.tokens.AppTokenEvent.AppTokenResumed;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.AppTokenEvent.AppTokenSwitched;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Rotation.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppTokenLifecycleTest {

    abstract static class Contract extends TokensContract {

        @Test
        void isSwitchedOffAndOnAgain() {
            AppToken token = created("Billing");

            assertThat(tokens.switchOff(actor, token.id())).isEqualTo(TokenChange.DONE);
            assertThat(statusOf(token)).isEqualTo(TokenStatus.OFF);
            assertThat(tokens.switchOn(actor, token.id())).isEqualTo(TokenChange.DONE);
            assertThat(statusOf(token)).isEqualTo(TokenStatus.ACTIVE);

            assertThat(told())
                    .containsExactly(
                            new AppTokenCreated(token.id(), "Billing", actor),
                            new AppTokenSwitched(token.id(), "Billing", false, actor),
                            new AppTokenSwitched(token.id(), "Billing", true, actor));
        }

        @Test
        void isSilentWhenItIsAsAsked() {
            AppToken token = created("Billing");

            assertThat(tokens.switchOn(actor, token.id())).isEqualTo(TokenChange.DONE);

            assertThat(told()).hasSize(1);
        }

        @Test
        void isRefusedWhileItIsPausedAndGoodAgainByItself() {
            AppToken token = created("Billing");

            assertThat(tokens.pause(actor, token.id(), Duration.ofMinutes(15))).isEqualTo(TokenChange.DONE);

            Instant end = MutableClock.START.plus(Duration.ofMinutes(15));
            assertThat(statusOf(token)).isEqualTo(TokenStatus.PAUSED);
            assertThat(now(token).pausedUntil()).isEqualTo(end);
            assertThat(told()).last().isEqualTo(new AppTokenPaused(token.id(), "Billing", end, actor));
            clock.set(end);
            assertThat(statusOf(token)).isEqualTo(TokenStatus.ACTIVE);
            assertThat(now(token).pausedAt()).as("when it began stays known").isEqualTo(MutableClock.START);
        }

        @Test
        void isPausedUntilTheLaterOfTwoEnds() {
            AppToken token = created("Billing");
            tokens.pause(actor, token.id(), Duration.ofHours(1));
            clock.advance(Duration.ofMinutes(10));

            tokens.pause(actor, token.id(), Duration.ofMinutes(15));

            assertThat(now(token).pausedUntil()).isEqualTo(MutableClock.START.plus(Duration.ofHours(1)));
            assertThat(now(token).pausedAt()).isEqualTo(MutableClock.START);
        }

        @Test
        void isResumedByHand() {
            AppToken token = created("Billing");
            tokens.pause(actor, token.id(), Duration.ofHours(1));

            assertThat(tokens.resume(actor, token.id())).isEqualTo(TokenChange.DONE);

            assertThat(statusOf(token)).isEqualTo(TokenStatus.ACTIVE);
            assertThat(told()).last().isEqualTo(new AppTokenResumed(token.id(), "Billing", actor));
            assertThat(tokens.resume(actor, token.id()))
                    .as("and silently so once more")
                    .isEqualTo(TokenChange.DONE);
            assertThat(told()).hasSize(3);
        }

        @Test
        void isNotPausedForLongerThanAnHour() {
            AppToken token = created("Billing");
            for (Duration span : List.of(Duration.ZERO, Duration.ofMinutes(-1), Duration.ofMinutes(61))) {
                assertThatThrownBy(() -> tokens.pause(actor, token.id(), span))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void isRevokedForGood() {
            AppToken token = created("Billing");

            assertThat(tokens.revoke(actor, token.id())).isEqualTo(TokenChange.DONE);

            assertThat(tokens.switchOn(actor, token.id())).isEqualTo(TokenChange.ALREADY_REVOKED);
            assertThat(tokens.switchOff(actor, token.id())).isEqualTo(TokenChange.ALREADY_REVOKED);
            assertThat(tokens.revoke(actor, token.id())).isEqualTo(TokenChange.ALREADY_REVOKED);
            assertThat(statusOf(token)).isEqualTo(TokenStatus.REVOKED);
            assertThat(now(token).revokedAt()).isEqualTo(MutableClock.START);
            assertThat(told()).hasSize(2).endsWith(new AppTokenRevoked(token.id(), "Billing", actor));
        }

        @Test
        void leavesItsNameToTheNextWhenRevoked() {
            AppToken token = created("Billing");
            assertThat(attempt("Billing")).isEqualTo(new NameTaken());

            tokens.revoke(actor, token.id());

            assertThat(attempt("Billing")).isInstanceOf(Created.class);
            assertThat(now(token).name()).isEqualTo("Billing");
        }

        @Test
        void isGoneWhenDeletedAndItsNameForgotten() {
            AppToken token = created("Billing");

            assertThat(tokens.delete(actor, token.id())).isEqualTo(TokenChange.DONE);

            assertThat(tokens.find(actor, token.id())).isEmpty();
            assertThat(tokens.delete(actor, token.id())).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.switchOn(actor, token.id())).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(attempt("Billing")).isInstanceOf(Created.class);
            assertThat(jdbc.sql("select * from app_token where id = ?")
                            .param(token.id().value())
                            .query()
                            .singleRow())
                    .containsEntry("name", "")
                    .containsEntry("search_key", "")
                    .containsEntry("name_key", null)
                    .doesNotContainEntry("deleted_at", null)
                    .doesNotContainEntry("revoked_at", null);
            assertThat(told()).contains(new AppTokenDeleted(token.id(), "Billing", actor));
        }

        @Test
        void isDeletedAfterItWasRevoked() {
            AppToken token = created("Billing");
            tokens.revoke(actor, token.id());

            assertThat(tokens.delete(actor, token.id())).isEqualTo(TokenChange.DONE);

            assertThat(tokens.count(actor, AppTokenQuery.NEWEST_FIRST)).isZero();
        }

        @Test
        void looksToOthersAsIfItWereNot() {
            AppToken token = created("Billing");
            Actor colleague = joined(organization);
            Actor self = TestActors.member().user(actor.user()).build();
            neighbours.add(
                    TestAccounts.grace().id(self.user()).build(),
                    self.affiliation().orElseThrow(),
                    Permission.MANAGE_OWN_TOKENS);

            for (Actor other : List.of(colleague, self)) {
                assertThat(tokens.find(other, token.id())).isEmpty();
                assertThat(tokens.list(other, AppTokenQuery.NEWEST_FIRST, 0, 10))
                        .isEmpty();
                assertUntouchable(other, token.id());
            }
            assertUntouchable(actor, TokenId.next());
            assertThat(now(token)).isEqualTo(token);
        }

        @Test
        void canBeMadeWorthlessButNotGoodWithoutPermission() {
            AppToken token = created("Billing");
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization);

            assertThat(tokens.switchOff(actor, token.id())).isEqualTo(TokenChange.DONE);
            assertThat(tokens.switchOn(actor, token.id())).isEqualTo(TokenChange.NOT_PERMITTED);
            assertThat(tokens.pause(actor, token.id(), Duration.ofMinutes(15))).isEqualTo(TokenChange.DONE);
            assertThat(tokens.resume(actor, token.id())).isEqualTo(TokenChange.NOT_PERMITTED);
            assertThat(tokens.revoke(actor, token.id())).isEqualTo(TokenChange.DONE);
            assertThat(tokens.delete(actor, token.id())).isEqualTo(TokenChange.DONE);
        }

        @Test
        void isNeverRevivedByASwitchThatRacesItsRevocation() throws Exception {
            for (int round = 0; round < 5; round++) {
                AppToken token =
                        created("Billing " + round, Validity.DEFAULT, false).token();
                List<Callable<TokenChange>> steps = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    steps.add(() -> tokens.switchOn(actor, token.id()));
                    steps.add(() -> tokens.revoke(actor, token.id()));
                }

                List<TokenChange> results = Race.between(steps);

                assertThat(results).doesNotContain(TokenChange.NOT_FOUND, TokenChange.NOT_PERMITTED);
                assertThat(statusOf(token)).isEqualTo(TokenStatus.REVOKED);
                assertThat(results.stream().filter(TokenChange.ALREADY_REVOKED::equals))
                        .hasSizeGreaterThanOrEqualTo(7);
            }
        }

        @Test
        void isAsItWasWhenTheChangeIsRolledBack() {
            AppToken token = created("Billing");

            transaction.executeWithoutResult(status -> {
                tokens.revoke(actor, token.id());
                status.setRollbackOnly();
            });

            assertThat(now(token)).isEqualTo(token);
        }

        private void assertUntouchable(Actor other, TokenId token) {
            assertThat(tokens.switchOn(other, token)).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.switchOff(other, token)).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.revoke(other, token)).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.delete(other, token)).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.pause(other, token, Duration.ofMinutes(15))).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.resume(other, token)).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.finishRotation(other, token)).isEqualTo(TokenChange.NOT_FOUND);
            assertThat(tokens.rotate(other, token, 1, Overlap.NONE)).isEqualTo(new Rotation.NotFound());
            assertThat(tokens.change(other, token, new AppTokenEdit("Mine", null, IpRanges.ANYWHERE)))
                    .isEqualTo(new Edit.NotFound());
        }

        private Actor joined(OrganizationId where) {
            Actor colleague = TestActors.member().organization(where).build();
            neighbours.add(TestAccounts.grace().id(colleague.user()).build(), where, Permission.MANAGE_OWN_TOKENS);
            return colleague;
        }

        private TokenStatus statusOf(AppToken token) {
            return now(token).status(clock.instant());
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
