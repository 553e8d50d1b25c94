package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenRotated;
import dev.tessera.tokens.AppTokenEvent.AppTokenRotationFinished;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Rotation.AlreadyRotated;
import dev.tessera.tokens.Rotation.NoLongerGood;
import dev.tessera.tokens.Rotation.NotPermitted;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.Rotation.ProofNeeded;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.Rotation.StillRotating;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import dev.tessera.tokens.Validity.Until;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppTokenRotationTest {

    private static final ZoneId HOME = TestAccounts.grace().build().zone();

    abstract static class Contract extends TokensContract {

        @ParameterizedTest
        @EnumSource(Overlap.class)
        void givesANewValueAndLetsTheOldOneBeForAWhile(Overlap overlap) {
            Created made = created("Billing", Preset.DAYS_90, true);
            clock.advance(Duration.ofMinutes(5));

            Rotated rotated = rotated(made.token(), overlap);

            Instant retires = clock.instant().plus(overlap.length());
            AppToken token = now(made.token());
            assertThat(token).isEqualTo(rotated.token());
            assertThat(token.generation()).isEqualTo(2);
            assertThat(token.lastFour()).isEqualTo(rotated.value().lastFour());
            assertThat(token.createdAt()).isEqualTo(MutableClock.START);
            assertThat(rotated.value().reveal()).isNotEqualTo(made.value().reveal());
            assertThat(token.previous()).isNotNull().satisfies(old -> {
                assertThat(old.lastFour()).isEqualTo(made.value().lastFour());
                assertThat(old.retiresAt()).isEqualTo(retires);
            });
            assertThat(token.retiring(clock.instant()).isPresent()).isEqualTo(overlap != Overlap.NONE);
            assertThat(told()).last().isEqualTo(new AppTokenRotated(token.id(), "Billing", 2, retires, actor));
            assertThat(hashes(token))
                    .containsExactly(
                            made.value().hash().bytes(), rotated.value().hash().bytes());
        }

        @Test
        void showsTheOldValueInTheListToo() {
            AppToken plain = created("Plain");
            AppToken rotated = rotated(created("Rotated"), Overlap.DAY).token();

            assertThat(tokens.list(actor, AppTokenQuery.NEWEST_FIRST, 0, 10)).containsExactly(rotated, plain);
        }

        @Test
        void beginsAPeriodAnewAndKeepsADateAndNever() {
            Until date = new Until(LocalDate.of(2026, 5, 1), ZoneId.of("Europe/Berlin"));
            AppToken period = created("Period", Preset.DAYS_30, true).token();
            AppToken day = created("Date", date, true).token();
            AppToken never = created("Never", new Never(), true).token();
            Instant before = day.expiresAt();
            clock.advance(Duration.ofMinutes(10));

            assertThat(rotated(period, Overlap.NONE).token().expiresAt())
                    .isEqualTo(Preset.DAYS_30.expiry(clock.instant(), HOME).orElseThrow());
            assertThat(rotated(day, Overlap.NONE).token().expiresAt()).isEqualTo(before);
            assertThat(rotated(never, Overlap.NONE).token().expiresAt()).isNull();
        }

        @Test
        void neverExtendsAPolicy() {
            AppToken year = created("Year", Preset.ONE_YEAR, true).token();
            AppToken never = created("Never", new Never(), true).token();
            neighbours.govern(organization, new TokenPolicy(OptionalInt.of(30), false), false);
            Instant limit = clock.instant().atZone(HOME).plusDays(30).toInstant();

            assertThat(rotated(year, Overlap.NONE).token().expiresAt()).isEqualTo(limit);
            assertThat(rotated(never, Overlap.NONE).token().expiresAt()).isEqualTo(limit);
        }

        @Test
        void endsNeverWhereThatIsNoLongerAllowed() {
            AppToken never = created("Never", new Never(), true).token();
            neighbours.govern(organization, new TokenPolicy(OptionalInt.empty(), false), false);

            assertThat(rotated(never, Overlap.NONE).token().expiresAt())
                    .isEqualTo(Instant.parse("2027-03-02T09:30:00.123456Z"));
        }

        @Test
        void letsTheOldValueLiveNoLongerThanItWould() {
            Until tomorrow = new Until(LocalDate.of(2026, 3, 3), ZoneId.of("UTC"));
            AppToken token = created("Billing", tomorrow, true).token();

            AppToken rotated = rotated(token, Overlap.WEEK).token();

            assertThat(rotated.previous()).isNotNull();
            assertThat(rotated.previous().retiresAt()).isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
        }

        @Test
        void waitsForTheOldValueToRetire() {
            AppToken token = rotated(created("Billing", new Never(), true).token(), Overlap.HOUR)
                    .token();
            Instant retires = clock.instant().plus(Duration.ofHours(1));

            assertThat(tokens.rotate(actor, token.id(), 2, Overlap.NONE)).isEqualTo(new StillRotating(retires));

            assertThat(tokens.finishRotation(actor, token.id())).isEqualTo(TokenChange.DONE);
            assertThat(now(token).retiring(clock.instant())).isEmpty();
            assertThat(told()).last().isEqualTo(new AppTokenRotationFinished(token.id(), "Billing", actor));
            assertThat(tokens.finishRotation(actor, token.id()))
                    .as("twice does nothing")
                    .isEqualTo(TokenChange.DONE);
            assertThat(told()).hasSize(3);
            assertThat(tokens.rotate(actor, token.id(), 2, Overlap.NONE)).isInstanceOf(Rotated.class);
        }

        @Test
        void replacesOnlyTheGenerationThatWasSeen() {
            AppToken token = rotated(created("Billing"), Overlap.NONE).token();

            assertThat(tokens.rotate(actor, token.id(), 1, Overlap.NONE)).isEqualTo(new AlreadyRotated());
            assertThat(now(token)).isEqualTo(token);
        }

        @Test
        void givesOneSuccessorToManyAtOnce() throws Exception {
            AppToken token = created("Billing");

            List<Rotation> ends = Race.of(32, () -> tokens.rotate(actor, token.id(), 1, Overlap.NONE));

            assertThat(ends).filteredOn(Rotated.class::isInstance).hasSize(1);
            assertThat(ends).filteredOn(end -> end.equals(new AlreadyRotated())).hasSize(31);
            assertThat(now(token).generation()).isEqualTo(2);
            assertThat(hashes(token)).hasSize(2);
        }

        @Test
        void givesNothingToATokenThatIsOver() {
            AppToken revoked = created("Revoked");
            tokens.revoke(actor, revoked.id());
            AppToken expired = created("Expired", Preset.DAYS_30, true).token();
            clock.advance(Duration.ofDays(31));

            assertThat(tokens.rotate(actor, revoked.id(), 1, Overlap.DAY)).isEqualTo(new NoLongerGood());
            assertThat(tokens.rotate(actor, expired.id(), 1, Overlap.DAY)).isEqualTo(new NoLongerGood());
        }

        @Test
        void takesAFreshFactor() {
            AppToken token = created("Billing");
            clock.advance(Duration.ofMinutes(15));

            assertThat(tokens.rotate(actor, token.id(), 1, Overlap.DAY)).isEqualTo(new ProofNeeded());
            assertThat(attempt("Other")).isEqualTo(new Creation.ProofNeeded());

            Actor proved = TestActors.member()
                    .user(actor.user())
                    .organization(organization)
                    .provedAt(clock.instant())
                    .build();
            assertThat(tokens.rotate(proved, token.id(), 1, Overlap.DAY)).isInstanceOf(Rotated.class);
        }

        @Test
        void needsThePermissionToManageTokens() {
            AppToken token = created("Billing");
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, Permission.USE_API);

            assertThat(tokens.rotate(actor, token.id(), 1, Overlap.DAY)).isEqualTo(new NotPermitted());
            assertThat(tokens.rotate(with(token, Permission.USE_API), token.id(), 1, Overlap.DAY))
                    .as("by itself")
                    .isInstanceOf(Rotated.class);
        }

        @Test
        void showsNobodyAValueThatReachesFurtherThanTheirToken() {
            neighbours.add(
                    TestAccounts.grace().id(actor.user()).build(),
                    organization,
                    Permission.MANAGE_OWN_TOKENS,
                    Permission.USE_API);
            AppToken all = created("All");
            AppToken narrow = ((Created) tokens.create(
                            actor,
                            new NewAppToken(
                                    "Narrow",
                                    Preset.DAYS_30,
                                    Set.of(Permission.MANAGE_OWN_TOKENS),
                                    IpRanges.ANYWHERE,
                                    true)))
                    .token();
            Actor manager = with(narrow, Permission.MANAGE_OWN_TOKENS);

            assertThat(tokens.rotate(manager, all.id(), 1, Overlap.DAY)).isEqualTo(new NotPermitted());
            assertThat(tokens.rotate(manager, narrow.id(), 1, Overlap.DAY)).isInstanceOf(Rotated.class);
        }

        private Rotated rotated(AppToken token, Overlap overlap) {
            return (Rotated) tokens.rotate(actor, token.id(), token.generation(), overlap);
        }

        private Actor with(AppToken token, Permission... permissions) {
            ActingToken acting = new ActingToken(token.id(), Set.of(permissions), token.expiresAt(), token.addresses());
            return Actor.withToken(actor.user(), organization, acting, ClientAddress.NONE);
        }

        private List<byte[]> hashes(AppToken token) {
            return jdbc
                    .sql("select hash from app_token_value where token_id = ? order by generation")
                    .param(token.id().value())
                    .query()
                    .listOfRows()
                    .stream()
                    .map(row -> (byte[]) row.get("hash"))
                    .toList();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
