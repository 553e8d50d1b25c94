package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.LeaversCredential.Kind;
import dev.tessera.organizations.LeaversPlan.ExpireOn;
import dev.tessera.organizations.LeaversPlan.Fate;
import dev.tessera.organizations.LeaversPlan.HandOver;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.organizations.Removal.Fault;
import dev.tessera.organizations.Removal.PlanUnfit;
import dev.tessera.organizations.Removal.Refused;
import dev.tessera.organizations.Removal.Removed;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class MemberRemovalsTest {

    abstract static class Contract extends OrganizationsContract {

        private static final UUID TOKEN = UUID.randomUUID();

        @Autowired
        MemberRemovals removals;

        @Autowired
        Members members;

        @Autowired
        MemberDirectory directory;

        @Autowired
        FixedLeavings leavings;

        private Actor leaver;

        @BeforeEach
        void join() {
            leaver = settlers.member(founder, PredefinedRole.DEVELOPER);
        }

        @Test
        void carriesThePlanAndWhatTheLeaverCouldToWhoeverKeepsTheCredentials() {
            Actor heir = settlers.member(founder, PredefinedRole.VIEWER);
            LeaversPlan plan = plan(new HandOver(heir.user()));

            assertThat(removals.remove(founder, leaver.user(), plan)).isEqualTo(new Removed());

            assertThat(directory.find(founder, leaver.user())).isEmpty();
            assertThat(events.stream(MemberRemoved.class)).singleElement().satisfies(removed -> {
                assertThat(removed.plan()).isEqualTo(plan);
                assertThat(removed.could())
                        .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
            });
        }

        @Test
        void letsNothingGoOnOfWhatADisabledMemberCould() {
            members.disable(founder, leaver.user());

            removals.remove(founder, leaver.user(), plan(new ExpireOn(today().plusDays(9), ZoneOffset.UTC)));

            assertThat(events.stream(MemberRemoved.class))
                    .singleElement()
                    .satisfies(removed -> assertThat(removed.could()).isEmpty());
        }

        @Test
        void refusesAnHeirWhoCannotAct() {
            Actor disabled = settlers.member(founder, PredefinedRole.DEVELOPER);
            members.disable(founder, disabled.user());
            UserId switchedOff =
                    settlers.member(founder, PredefinedRole.DEVELOPER).user();
            settlers.disableAccount(switchedOff);
            UserId stranger = settlers.founder().user();

            for (UserId heir : List.of(disabled.user(), switchedOff, stranger, leaver.user(), UserId.next())) {
                assertUnfit(new HandOver(heir), Fault.HEIR_UNFIT);
            }
        }

        @Test
        void countsDaysInTheZoneOfWhoeverChooses() {
            ZoneId samoa = ZoneId.of("Pacific/Apia");
            LocalDate there = LocalDate.ofInstant(clock.instant(), samoa);

            assertUnfit(new ExpireOn(there.minusDays(1), samoa), Fault.DATE_PAST);
            assertUnfit(new ExpireOn(there.plusDays(91), samoa), Fault.DATE_TOO_FAR);
            assertThat(removals.remove(founder, leaver.user(), plan(new ExpireOn(there.plusDays(90), samoa))))
                    .isEqualTo(new Removed());
        }

        @Test
        void letsNoTokenGoOnBeyondThePolicy() {
            jdbc.sql("update organization set token_longest_days = 30, token_never_allowed = false where id = ?")
                    .param(founder.affiliation().orElseThrow().value())
                    .update();

            assertUnfit(new ExpireOn(today().plusDays(31), ZoneOffset.UTC), Fault.DATE_BEYOND_POLICY);
            assertThat(removals.remove(
                            founder, leaver.user(), plan(new ExpireOn(today().plusDays(30), ZoneOffset.UTC))))
                    .isEqualTo(new Removed());
        }

        @Test
        void removesOnceWhenTwoAdministratorsDoItAtOnce() throws Exception {
            List<Removal> outcomes = Race.of(8, () -> removals.remove(founder, leaver.user(), LeaversPlan.REVOKE_ALL));

            assertThat(outcomes).filteredOn(new Removed()::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(new Refused(new MemberChange.NotFound())::equals)
                    .hasSize(7);
            assertThat(events.stream(MemberRemoved.class).count()).isLessThanOrEqualTo(1);
        }

        @Test
        void seesAnHeirWhoWasDisabledMeanwhile() throws Exception {
            for (int round = 0; round < 5; round++) {
                Actor going = settlers.member(founder, PredefinedRole.DEVELOPER);
                Actor heir = settlers.member(founder, PredefinedRole.DEVELOPER);

                List<Object> outcomes = Race.between(List.of(
                        () -> removals.remove(founder, going.user(), plan(new HandOver(heir.user()))),
                        () -> removals.remove(founder, heir.user(), LeaversPlan.REVOKE_ALL)));

                assertThat(outcomes.get(1)).isEqualTo(new Removed());
                assertThat(outcomes.get(0)).isIn(new Removed(), new PlanUnfit(TOKEN, Fault.HEIR_UNFIT));
                boolean stays = directory.find(founder, going.user()).isPresent();
                assertThat(stays).isEqualTo(!outcomes.get(0).equals(new Removed()));
            }
        }

        @Test
        void keepsTheLastAdministrator() {
            assertThat(removals.remove(founder, founder.user(), LeaversPlan.REVOKE_ALL))
                    .isEqualTo(new Refused(new MemberChange.LastAdministrator()));
            assertThat(directory.find(founder, founder.user())).isPresent();
            assertThat(events.stream(MemberRemoved.class)).isEmpty();
        }

        @Test
        void tellsNobodyElseWhatSomebodyWouldLeave() {
            leavings.found = List.of(new LeaversCredential(Kind.APP_TOKEN, TOKEN, "Billing", "", null, null, null));
            Actor other = settlers.founder();

            assertThat(removals.credentialsOf(founder, leaver.user())).hasSize(1);
            assertThat(removals.credentialsOf(other, leaver.user())).isEmpty();
            assertThatThrownBy(() -> removals.credentialsOf(leaver, founder.user()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void letsNobodyBringDownWhoIsMore() {
            Role clerk = settlers.customRole(
                    founder,
                    "Clerk",
                    new PermissionSettings(Set.of(Permission.MANAGE_MEMBERS, Permission.VIEW_ORGANIZATION), Set.of()));
            Actor manager = settlers.member(founder, clerk);

            assertThat(removals.remove(manager, leaver.user(), LeaversPlan.REVOKE_ALL))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.change()).isInstanceOf(MemberChange.Beyond.class));
        }

        private void assertUnfit(Fate fate, Fault fault) {
            assertThat(removals.remove(founder, leaver.user(), plan(fate))).isEqualTo(new PlanUnfit(TOKEN, fault));
            assertThat(directory.find(founder, leaver.user())).isPresent();
            assertThat(events.stream(MemberRemoved.class)).isEmpty();
        }

        private LeaversPlan plan(Fate fate) {
            return new LeaversPlan(Map.of(TOKEN, fate));
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
