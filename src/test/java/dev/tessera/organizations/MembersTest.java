package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.Affiliations;
import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.MemberEvent.MemberDisabled;
import dev.tessera.organizations.MemberEvent.MemberEnabled;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.organizations.MemberEvent.MemberRolesChanged;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MembersTest {

    private static final RoleId ADMINISTRATOR = PredefinedRole.ADMINISTRATOR.id();
    private static final RoleId DEVELOPER = PredefinedRole.DEVELOPER.id();
    private static final RoleId VIEWER = PredefinedRole.VIEWER.id();
    private static final MemberChange DONE = new MemberChange.Done();
    private static final MemberChange LAST = new MemberChange.LastAdministrator();

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        Members members;

        @Autowired
        MemberDirectory directory;

        @Autowired
        Affiliations affiliations;

        @BeforeEach
        void allowCustomRoles() {
            jdbc.sql("update organization set features_on = 'API CUSTOM_USER_ROLES' where id = ?")
                    .param(founder.affiliation().orElseThrow().value())
                    .update();
        }

        @Test
        void givesAndTakesRolesInOneStepAndTellsOfIt() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.changeRoles(founder, ada.user(), Set.of(DEVELOPER), Set.of(VIEWER)))
                    .isEqualTo(DONE);

            assertThat(permissionsOf(ada))
                    .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
            assertThat(rolesOf(ada)).containsExactly(DEVELOPER);
            assertThat(events.stream(MemberRolesChanged.class))
                    .containsExactly(new MemberRolesChanged(
                            founder.affiliation().orElseThrow(),
                            ada.user(),
                            List.of(PredefinedRole.DEVELOPER.role()),
                            List.of(PredefinedRole.VIEWER.role()),
                            founder));
        }

        @Test
        void addsUpSeveralRoles() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            members.changeRoles(founder, ada.user(), Set.of(PredefinedRole.API_USER.id()), Set.of());

            assertThat(permissionsOf(ada))
                    .containsExactlyInAnyOrder(
                            Permission.USE_API, Permission.VIEW_OWN_TOKENS, Permission.VIEW_ORGANIZATION);
        }

        @Test
        void saysNothingOfAChangeThatChangesNothing() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.changeRoles(founder, ada.user(), Set.of(VIEWER), Set.of(DEVELOPER)))
                    .isEqualTo(DONE);
            assertThat(members.enable(founder, ada.user())).isEqualTo(DONE);

            assertThat(events.stream(MemberEvent.class)).isEmpty();
        }

        @Test
        void leavesAMemberWithoutRolesWithNothing() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.changeRoles(founder, ada.user(), Set.of(), Set.of(VIEWER)))
                    .isEqualTo(DONE);

            assertThat(permissionsOf(ada)).isEmpty();
            assertThat(affiliations.organizationOf(ada.user())).isEqualTo(founder.affiliation());
        }

        @Test
        void knowsNoRoleThatTheOrganizationDoesNotHave() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.changeRoles(founder, ada.user(), Set.of(RoleId.next()), Set.of()))
                    .isEqualTo(new MemberChange.RoleNotFound());
            assertThat(members.changeRoles(founder, ada.user(), Set.of(new RoleId("KING")), Set.of()))
                    .isEqualTo(new MemberChange.RoleNotFound());
        }

        @Test
        void disablesAMemberUntilTheyAreEnabled() {
            Actor ada = settlers.member(founder, PredefinedRole.DEVELOPER);

            assertThat(members.disable(founder, ada.user())).isEqualTo(DONE);
            assertThat(permissionsOf(ada)).isEmpty();
            assertThat(rolesOf(ada)).as("kept for later").containsExactly(DEVELOPER);
            assertThat(directory.find(founder, ada.user()).orElseThrow().status())
                    .isEqualTo(MemberStatus.DISABLED);

            assertThat(members.enable(founder, ada.user())).isEqualTo(DONE);
            assertThat(permissionsOf(ada)).contains(Permission.USE_API);
            assertThat(events.stream(MemberEvent.class))
                    .containsExactly(
                            new MemberDisabled(founder.affiliation().orElseThrow(), ada.user(), founder),
                            new MemberEnabled(founder.affiliation().orElseThrow(), ada.user(), founder));
        }

        @Test
        void removesAMemberFromThisOrganizationOnly() {
            Actor other = settlers.founder();
            Actor ada = settlers.member(founder, PredefinedRole.DEVELOPER);
            settlers.join(other, ada.user(), List.of(VIEWER));
            Set<Permission> could = permissionsOf(ada);

            assertThat(members.remove(founder, ada.user())).isEqualTo(DONE);

            assertThat(permissionsOf(ada)).isEmpty();
            assertThat(directory.find(founder, ada.user())).isEmpty();
            assertThat(members.remove(founder, ada.user())).isEqualTo(new MemberChange.NotFound());
            assertThat(affiliations.organizationOf(ada.user())).isEqualTo(other.affiliation());
            assertThat(events.stream(MemberRemoved.class))
                    .containsExactly(new MemberRemoved(
                            founder.affiliation().orElseThrow(), ada.user(), could, LeaversPlan.REVOKE_ALL, founder));
        }

        @Test
        void answersForForeignMembersAsForNobody() {
            Actor other = settlers.founder();

            for (var stranger :
                    List.of(other.user(), TestActors.member().build().user())) {
                assertThat(members.changeRoles(founder, stranger, Set.of(VIEWER), Set.of()))
                        .isEqualTo(new MemberChange.NotFound());
                assertThat(members.disable(founder, stranger)).isEqualTo(new MemberChange.NotFound());
                assertThat(members.enable(founder, stranger)).isEqualTo(new MemberChange.NotFound());
                assertThat(members.remove(founder, stranger)).isEqualTo(new MemberChange.NotFound());
            }
            assertThat(permissionsOf(other)).contains(Permission.MANAGE_MEMBERS);
        }

        @Test
        void refusesWhoeverMayNotManageMembers() {
            Actor ada = settlers.member(founder, PredefinedRole.DEVELOPER);
            MemberChange refused = new MemberChange.NotPermitted();
            List<Actor> unfit = List.of(
                    ada,
                    settlers.acting(ada.user(), settlers.founder().affiliation().orElseThrow()),
                    TestActors.member().user(founder.user()).organization(null).build(),
                    withToken(founder, Permission.USE_API));

            for (Actor actor : unfit) {
                assertThat(members.changeRoles(actor, ada.user(), Set.of(ADMINISTRATOR), Set.of()))
                        .isEqualTo(refused);
                assertThat(members.disable(actor, ada.user())).isEqualTo(refused);
                assertThat(members.remove(actor, founder.user())).isEqualTo(refused);
            }
            assertThat(permissionsOf(ada))
                    .isEqualTo(PredefinedRole.DEVELOPER.settings().allowed());
        }

        @Test
        void letsNobodyMakeThemselvesOrOthersMoreThanTheyAre() {
            Role manager = custom(
                    "Manager", PermissionSettings.allowing(Permission.MANAGE_MEMBERS, Permission.VIEW_ORGANIZATION));
            Actor actor = settlers.member(founder, manager);
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.changeRoles(actor, actor.user(), Set.of(ADMINISTRATOR), Set.of()))
                    .isInstanceOf(MemberChange.Beyond.class);
            assertThat(members.changeRoles(actor, ada.user(), Set.of(DEVELOPER), Set.of()))
                    .isEqualTo(new MemberChange.Beyond(
                            Set.of(Permission.USE_API, Permission.MANAGE_OWN_TOKENS, Permission.MANAGE_OWN_API_KEYS)));
            assertThat(members.changeRoles(
                            withToken(founder, Permission.MANAGE_MEMBERS), ada.user(), Set.of(DEVELOPER), Set.of()))
                    .isInstanceOf(MemberChange.Beyond.class);

            assertThat(permissionsOf(actor)).doesNotContain(Permission.MANAGE_ROLES);
            assertThat(permissionsOf(ada)).doesNotContain(Permission.USE_API);
            assertThat(events.stream(ReachExceeded.class)).hasSize(3);

            assertThat(members.changeRoles(actor, ada.user(), Set.of(manager.id()), Set.of()))
                    .as("what one holds one can give")
                    .isEqualTo(DONE);
        }

        @Test
        void letsNobodyShakeOffABlock() {
            Role block = custom("No API", new PermissionSettings(Set.of(), Set.of(Permission.USE_API)));
            Actor actor = settlers.member(founder, PredefinedRole.ADMINISTRATOR.role(), block);
            Actor ada = settlers.member(founder, PredefinedRole.API_USER.role(), block);

            assertThat(members.changeRoles(actor, actor.user(), Set.of(), Set.of(block.id())))
                    .isEqualTo(new MemberChange.Beyond(Set.of(Permission.USE_API)));
            assertThat(members.changeRoles(actor, ada.user(), Set.of(), Set.of(block.id())))
                    .isEqualTo(new MemberChange.Beyond(Set.of(Permission.USE_API)));
            assertThat(permissionsOf(actor)).doesNotContain(Permission.USE_API);

            assertThat(members.changeRoles(founder, actor.user(), Set.of(), Set.of(block.id())))
                    .isEqualTo(DONE);
            assertThat(permissionsOf(actor)).contains(Permission.USE_API);
        }

        @Test
        void letsNobodyBringDownWhoIsMore() {
            settlers.member(founder, PredefinedRole.ADMINISTRATOR);
            Actor actor =
                    settlers.member(founder, custom("Manager", PermissionSettings.allowing(Permission.MANAGE_MEMBERS)));

            assertThat(members.changeRoles(actor, founder.user(), Set.of(), Set.of(ADMINISTRATOR)))
                    .isInstanceOf(MemberChange.Beyond.class);
            assertThat(members.disable(actor, founder.user())).isInstanceOf(MemberChange.Beyond.class);
            assertThat(members.remove(actor, founder.user())).isInstanceOf(MemberChange.Beyond.class);

            assertThat(permissionsOf(founder)).hasSize(Permission.values().length);
        }

        @Test
        void givesCustomRolesOnlyWhileTheirFeatureIsOn() {
            Role role = custom("Clerk", PermissionSettings.allowing(Permission.VIEW_ORGANIZATION));
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER.role(), role);
            jdbc.sql("update organization set features_on = 'API' where id = ?")
                    .param(founder.affiliation().orElseThrow().value())
                    .update();

            assertThat(members.changeRoles(founder, founder.user(), Set.of(role.id()), Set.of()))
                    .isEqualTo(new MemberChange.FeatureOff());
            assertThat(members.changeRoles(founder, ada.user(), Set.of(DEVELOPER), Set.of(role.id())))
                    .as("taken away at any time")
                    .isEqualTo(DONE);
        }

        @Test
        void keepsTheLastAdministrator() {
            Actor ada = settlers.member(founder, PredefinedRole.DEVELOPER);
            Role block = custom("No API", new PermissionSettings(Set.of(), Set.of(Permission.USE_API)));

            assertThat(members.remove(founder, founder.user())).isEqualTo(LAST);
            assertThat(members.disable(founder, founder.user())).isEqualTo(LAST);
            assertThat(members.changeRoles(founder, founder.user(), Set.of(DEVELOPER), Set.of(ADMINISTRATOR)))
                    .isEqualTo(LAST);
            assertThat(members.changeRoles(founder, founder.user(), Set.of(block.id()), Set.of()))
                    .as("blocked, they could not do everything any more")
                    .isEqualTo(LAST);

            assertThat(permissionsOf(founder)).containsExactlyInAnyOrder(Permission.values());
            assertThat(events.stream(MemberEvent.class)).isEmpty();

            members.changeRoles(founder, ada.user(), Set.of(ADMINISTRATOR), Set.of());
            assertThat(members.remove(founder, founder.user())).isEqualTo(DONE);
        }

        @Test
        void countsNobodyAsAdministratorWhoCannotAct() {
            Actor disabled = settlers.member(founder, PredefinedRole.ADMINISTRATOR);
            Actor switchedOff = settlers.member(founder, PredefinedRole.ADMINISTRATOR);
            members.disable(founder, disabled.user());
            settlers.disableAccount(switchedOff.user());

            assertThat(members.remove(founder, founder.user())).isEqualTo(LAST);
        }

        /** Everybody removes somebody else, all at once. */
        @ParameterizedTest
        @ValueSource(ints = {2, 32})
        void leavesOneOfManyAdministratorsWhoRemoveEachOther(int administrators) throws Exception {
            List<Actor> all = administrators(administrators);
            List<Callable<MemberChange>> removals = new ArrayList<>();
            for (int i = 0; i < administrators; i++) {
                Actor actor = all.get(i);
                Actor next = all.get((i + 1) % administrators);
                removals.add(() -> members.remove(actor, next.user()));
            }

            Race.between(removals);

            assertThat(all).anyMatch(actor -> permissionsOf(actor).size() == Permission.values().length);
        }

        /** The same, by every way down there is, each for themselves. */
        @ParameterizedTest
        @ValueSource(ints = {2, 32})
        void leavesExactlyOneOfManyAdministratorsWhoAllStepDown(int administrators) throws Exception {
            List<Actor> all = administrators(administrators);
            List<Callable<MemberChange>> steps = new ArrayList<>();
            for (int i = 0; i < administrators; i++) {
                Actor actor = all.get(i);
                steps.add(
                        switch (i % 3) {
                            case 0 -> () -> members.remove(actor, actor.user());
                            case 1 -> () -> members.disable(actor, actor.user());
                            default -> () -> members.changeRoles(actor, actor.user(), Set.of(), Set.of(ADMINISTRATOR));
                        });
            }

            List<MemberChange> ends = Race.between(steps);

            assertThat(ends).filteredOn(LAST::equals).hasSize(1);
            assertThat(ends).filteredOn(DONE::equals).hasSize(administrators - 1);
            assertThat(all)
                    .filteredOn(actor -> permissionsOf(actor).size() == Permission.values().length)
                    .hasSize(1);
        }

        private List<Actor> administrators(int count) {
            List<Actor> all = new ArrayList<>(List.of(founder));
            while (all.size() < count) {
                all.add(settlers.member(founder, PredefinedRole.ADMINISTRATOR));
            }
            return all;
        }

        private List<RoleId> rolesOf(Actor actor) {
            return directory.find(founder, actor.user()).orElseThrow().roles().stream()
                    .map(Role::id)
                    .toList();
        }

        private Role custom(String name, PermissionSettings settings) {
            return settlers.customRole(founder, name, settings);
        }

        private static Actor withToken(Actor owner, Permission... permissions) {
            ActingToken token = new ActingToken(TokenId.next(), Set.of(permissions), null, IpRanges.ANYWHERE);
            return Actor.withToken(owner.user(), owner.affiliation().orElseThrow(), token, owner.address());
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
