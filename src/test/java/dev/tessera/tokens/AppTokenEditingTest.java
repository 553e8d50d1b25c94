package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestAccounts;
import dev.tessera.tokens.AppTokenEvent.AppTokenChanged;
import dev.tessera.tokens.Creation.AddressesRefused;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.PermissionsRefused;
import dev.tessera.tokens.Creation.ProofNeeded;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Edit.AlreadyRevoked;
import dev.tessera.tokens.Edit.Changed;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppTokenEditingTest {

    private static final IpRanges OFFICE = IpRanges.of("198.51.100.0/24 2001:db8::/32");

    abstract static class Contract extends TokensContract {

        @BeforeEach
        void mayManageAndCall() {
            neighbours.add(
                    TestAccounts.grace().id(actor.user()).build(),
                    organization,
                    Permission.MANAGE_OWN_TOKENS,
                    Permission.USE_API);
        }

        @Test
        void losesNothingWhenTwoChangeDifferentPartsAtOnce() throws Exception {
            AppToken token = created("Billing");
            Race.between(List.of(
                    () -> tokens.change(
                            actor,
                            token.id(),
                            before -> new AppTokenEdit("Reports", before.permissions(), before.addresses())),
                    () -> tokens.change(
                            actor,
                            token.id(),
                            before ->
                                    new AppTokenEdit(before.name(), before.permissions(), IpRanges.of("192.0.2.1")))));

            assertThat(now(token).name()).isEqualTo("Reports");
            assertThat(now(token).addresses()).isEqualTo(IpRanges.of("192.0.2.1"));
        }

        @Test
        void changesNamePermissionsAndAddresses() {
            AppToken token = created("Billing");
            AppTokenEdit wanted = new AppTokenEdit("  Billing   2 ", Set.of(Permission.USE_API), OFFICE);

            AppToken changed = ((Changed) tokens.change(actor, token.id(), wanted)).token();

            assertThat(now(token)).isEqualTo(changed);
            assertThat(changed.name()).isEqualTo("Billing 2");
            assertThat(changed.permissions()).containsExactly(Permission.USE_API);
            assertThat(changed.addresses()).isEqualTo(OFFICE);
            assertThat(told())
                    .last()
                    .isEqualTo(new AppTokenChanged(
                            token.id(),
                            new AppTokenEdit("Billing", null, IpRanges.ANYWHERE),
                            new AppTokenEdit("Billing 2", Set.of(Permission.USE_API), OFFICE),
                            actor));
        }

        @Test
        void isSilentWhereNothingChanges() {
            AppToken token = created("Billing");

            assertThat(tokens.change(actor, token.id(), new AppTokenEdit("Billing", null, IpRanges.ANYWHERE)))
                    .isEqualTo(new Changed(token));
            assertThat(told()).hasSize(1);
        }

        @Test
        void keepsNamesApart() {
            created("Billing");
            AppToken other = created("Other");

            assertThat(rename(other, "BILLING")).isEqualTo(new NameTaken());
            assertThat(rename(other, " ")).isEqualTo(new NameInvalid(NameInvalid.Fault.BLANK));
            assertThat(rename(other, "OTHER")).isInstanceOf(Changed.class);
            assertThat(now(other).name()).isEqualTo("OTHER");
        }

        @Test
        void givesOneNameToOneOfMany() throws Exception {
            List<Callable<Edit>> steps = IntStream.range(0, 8)
                    .mapToObj(i -> created("Token " + i))
                    .map(token -> (Callable<Edit>) () -> rename(token, "Billing"))
                    .toList();

            List<Edit> ends = Race.between(steps);

            assertThat(ends).filteredOn(Changed.class::isInstance).hasSize(1);
            assertThat(ends).filteredOn(end -> end.equals(new NameTaken())).hasSize(7);
        }

        @Test
        void givesOnlyWhatTheActorHas() {
            AppToken token = created("Billing");
            Set<Permission> wanted = Set.of(Permission.USE_API, Permission.VIEW_AUDIT_LOG);

            assertThat(tokens.change(actor, token.id(), new AppTokenEdit("Billing", wanted, IpRanges.ANYWHERE)))
                    .isEqualTo(new PermissionsRefused(Set.of(Permission.VIEW_AUDIT_LOG)));
            assertThat(tokens.create(actor, wanting(wanted, IpRanges.ANYWHERE)))
                    .isEqualTo(new PermissionsRefused(Set.of(Permission.VIEW_AUDIT_LOG)));
            assertThat(tokens.create(actor, wanting(Set.of(), IpRanges.ANYWHERE)))
                    .isEqualTo(new PermissionsRefused(Set.of()));
        }

        @Test
        void leavesATokenWhatItHasWhenItsOwnerLostIt() {
            AppToken token = ((Created) tokens.create(actor, wanting(Set.of(Permission.USE_API), OFFICE))).token();
            neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, Permission.MANAGE_OWN_TOKENS);

            AppTokenEdit renamed = new AppTokenEdit("Renamed", Set.of(Permission.USE_API), OFFICE);
            assertThat(tokens.change(actor, token.id(), renamed)).isInstanceOf(Changed.class);
        }

        @Test
        void takesAFreshFactorToReachFurtherAndNoneToReachLess() {
            AppToken token = created("Billing");
            clock.advance(Duration.ofMinutes(15));

            AppTokenEdit narrower = new AppTokenEdit("Billing", Set.of(Permission.USE_API), OFFICE);
            assertThat(tokens.change(actor, token.id(), narrower)).isInstanceOf(Changed.class);
            for (AppTokenEdit wider : List.of(
                    new AppTokenEdit("Billing", null, OFFICE),
                    new AppTokenEdit("Billing", Set.of(Permission.USE_API, Permission.MANAGE_OWN_TOKENS), OFFICE),
                    new AppTokenEdit("Billing", Set.of(Permission.USE_API), IpRanges.of("198.51.0.0/16")),
                    new AppTokenEdit("Billing", Set.of(Permission.USE_API), IpRanges.ANYWHERE))) {
                assertThat(tokens.change(actor, token.id(), wider)).isEqualTo(new ProofNeeded());
            }
        }

        @Test
        void changesNothingOfARevokedToken() {
            AppToken token = created("Billing");
            tokens.revoke(actor, token.id());

            assertThat(rename(token, "Other")).isEqualTo(new AlreadyRevoked());
        }

        @Test
        void boundsAChildByItsParent() {
            Actor program = with(Set.of(Permission.MANAGE_OWN_TOKENS), MutableClock.START.plus(Duration.ofDays(60)));

            AppToken child = ((Created) tokens.create(program, wanting(null, IpRanges.ANYWHERE))).token();

            assertThat(child.permissions()).containsExactly(Permission.MANAGE_OWN_TOKENS);
            assertThat(child.addresses()).isEqualTo(OFFICE);
            assertThat(jdbc.sql("select made_with from app_token where id = ?")
                            .param(child.id().value())
                            .query()
                            .singleValue())
                    .isEqualTo(Objects.requireNonNull(program.token()).id().value());
            assertThat(tokens.create(program, wanting(Set.of(Permission.USE_API), IpRanges.ANYWHERE)))
                    .isEqualTo(new PermissionsRefused(Set.of(Permission.USE_API)));
            assertThat(tokens.create(program, wanting(null, IpRanges.of("192.0.2.1"))))
                    .isEqualTo(new AddressesRefused());
            for (Validity longer : List.of(Preset.DAYS_90, new Never())) {
                assertThat(tokens.create(program, NewAppToken.unlimited("Longer", longer)))
                        .isEqualTo(new ValidityRefused(ValidityRefused.Reason.BEYOND_TOKEN, OptionalInt.empty()));
            }
        }

        @Test
        void letsAProgramTouchOthersOnlyWithThePermission() {
            AppToken token = created("Billing");
            Actor caller = with(Set.of(Permission.USE_API), null);

            assertThat(tokens.revoke(caller, token.id())).isEqualTo(TokenChange.NOT_PERMITTED);
            assertThat(tokens.switchOff(caller, token.id())).isEqualTo(TokenChange.NOT_PERMITTED);
            assertThat(tokens.delete(caller, token.id())).isEqualTo(TokenChange.NOT_PERMITTED);
            assertThat(tokens.create(caller, wanting(null, OFFICE))).isEqualTo(new NotPermitted());
            assertThat(tokens.revoke(with(Set.of(Permission.MANAGE_OWN_TOKENS), null), token.id()))
                    .isEqualTo(TokenChange.DONE);
        }

        private Edit rename(AppToken token, String name) {
            return tokens.change(actor, token.id(), new AppTokenEdit(name, null, IpRanges.ANYWHERE));
        }

        private static NewAppToken wanting(@Nullable Set<Permission> permissions, IpRanges addresses) {
            return new NewAppToken("Wanted", Preset.DAYS_30, permissions, addresses, true);
        }

        private Actor with(Set<Permission> permissions, @Nullable Instant expiresAt) {
            AppToken token = created("Program " + permissions);
            return Actor.withToken(
                    actor.user(),
                    organization,
                    new ActingToken(token.id(), permissions, expiresAt, OFFICE),
                    ClientAddress.NONE);
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
