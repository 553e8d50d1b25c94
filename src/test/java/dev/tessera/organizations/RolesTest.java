package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.RoleEvent.RoleChanged;
import dev.tessera.organizations.RoleEvent.RoleCreated;
import dev.tessera.organizations.RoleEvent.RoleDeleted;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RolesTest {

    abstract static class Contract extends OrganizationsContract {

        private static final PermissionSettings NO_API =
                new PermissionSettings(Set.of(Permission.VIEW_AUDIT_LOG), Set.of(Permission.USE_API));

        @Autowired
        Roles roles;

        @Autowired
        Members members;

        @BeforeEach
        void allowCustomRoles() {
            switchCustomRoles(true);
        }

        @Test
        void listsThePredefinedRolesFirstAndCustomOnesByName() {
            created("zebra keeper", PermissionSettings.NONE);
            created("Auditor", NO_API);

            assertThat(roles.list(founder))
                    .extracting(Role::name)
                    .containsExactly("Administrator", "Developer", "API User", "Viewer", "Auditor", "zebra keeper");
            assertThat(roles.list(founder)).filteredOn(Role::predefined).hasSize(4);
        }

        @Test
        void showsRolesToWhoeverMaySeeTheOrganizationAndToNobodyElse() {
            Actor viewer = settlers.member(founder, PredefinedRole.VIEWER);
            Actor apiUser = settlers.member(founder, PredefinedRole.API_USER);

            assertThat(roles.list(viewer)).isEqualTo(roles.list(founder));
            assertThatThrownBy(() -> roles.list(apiUser)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() ->
                            roles.list(TestActors.member().organization(null).build()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void keepsACustomRoleAsItWasMadeAndTellsOfIt() {
            RoleForm form = new RoleForm("  Night \n shift ", " Watches.  ", NO_API);

            Role role = done(roles.create(founder, form));

            assertThat(role.name()).isEqualTo("Night shift");
            assertThat(role.description()).isEqualTo("Watches.");
            assertThat(role.settings()).isEqualTo(NO_API);
            assertThat(roles.list(founder)).contains(role);
            assertThat(events.stream(RoleCreated.class))
                    .containsExactly(new RoleCreated(founder.affiliation().orElseThrow(), role, founder));
        }

        @Test
        void refusesNamesThatAreNoneOrTaken() {
            created("Auditor", PermissionSettings.NONE);

            assertThat(create(" ")).isEqualTo(new RoleChange.Invalid(RoleChange.Fault.NAME_MISSING));
            assertThat(create("x".repeat(61))).isEqualTo(new RoleChange.Invalid(RoleChange.Fault.NAME_TOO_LONG));
            assertThat(create("Aud\u202eitor")).isEqualTo(new RoleChange.Invalid(RoleChange.Fault.NAME_NOT_PLAIN_TEXT));
            assertThat(roles.create(founder, new RoleForm("Clerk", "x".repeat(201), PermissionSettings.NONE)))
                    .isEqualTo(new RoleChange.Invalid(RoleChange.Fault.DESCRIPTION_TOO_LONG));
            assertThat(create("AUDITOR ")).isEqualTo(new RoleChange.NameTaken());
            assertThat(create("api user")).isEqualTo(new RoleChange.NameTaken());
            assertThat(roles.list(founder)).hasSize(5);
        }

        @Test
        void letsTwoOrganizationsHaveRolesOfOneName() {
            created("Auditor", PermissionSettings.NONE);
            founder = settlers.founder();
            switchCustomRoles(true);

            assertThat(create("Auditor")).isInstanceOf(RoleChange.Done.class);
        }

        @Test
        void changesWhatHoldersMayDoAtOnce() {
            Role role = created("Auditor", PermissionSettings.allowing(Permission.VIEW_AUDIT_LOG));
            Actor holder = settlers.member(founder, role, PredefinedRole.API_USER.role());
            assertThat(permissionsOf(holder)).contains(Permission.USE_API, Permission.VIEW_AUDIT_LOG);

            Role changed = done(roles.change(founder, role.id(), new RoleForm("Reader", "", NO_API)));

            assertThat(permissionsOf(holder))
                    .containsExactlyInAnyOrder(Permission.VIEW_OWN_TOKENS, Permission.VIEW_AUDIT_LOG);
            assertThat(changed.name()).isEqualTo("Reader");
            assertThat(events.stream(RoleChanged.class))
                    .containsExactly(new RoleChanged(founder.affiliation().orElseThrow(), changed, founder));
        }

        @Test
        void saysNothingOfAChangeThatChangesNothing() {
            Role role = created("Auditor", NO_API);

            assertThat(roles.change(founder, role.id(), new RoleForm("Auditor", "", NO_API)))
                    .isEqualTo(new RoleChange.Done(role));

            assertThat(events.stream(RoleChanged.class)).isEmpty();
        }

        @Test
        void takesADeletedRoleFromAllWhoHeldIt() {
            Role role = created("No API", NO_API);
            Actor holder = settlers.member(founder, role, PredefinedRole.API_USER.role());
            assertThat(roles.countHolders(founder, role.id())).isEqualTo(1);
            assertThat(permissionsOf(holder)).doesNotContain(Permission.USE_API);

            done(roles.delete(founder, role.id()));

            assertThat(permissionsOf(holder)).containsExactlyInAnyOrder(Permission.USE_API, Permission.VIEW_OWN_TOKENS);
            assertThat(roles.countHolders(founder, role.id())).isZero();
            assertThat(roles.list(founder)).hasSize(4);
            assertThat(events.stream(RoleDeleted.class))
                    .containsExactly(new RoleDeleted(founder.affiliation().orElseThrow(), role, founder));
        }

        @Test
        void leavesPredefinedRolesAndForeignOnesAlone() {
            Role foreign = created("Auditor", PermissionSettings.NONE);
            Actor other = settlers.founder();
            RoleForm form = new RoleForm("Auditor", "", NO_API);

            assertThat(roles.change(founder, PredefinedRole.VIEWER.id(), form)).isEqualTo(new RoleChange.Predefined());
            assertThat(roles.delete(founder, PredefinedRole.VIEWER.id())).isEqualTo(new RoleChange.Predefined());
            assertThat(roles.change(other, foreign.id(), form)).isEqualTo(new RoleChange.NotFound());
            assertThat(roles.delete(other, foreign.id())).isEqualTo(new RoleChange.NotFound());
            assertThat(roles.delete(founder, RoleId.next())).isEqualTo(new RoleChange.NotFound());
            assertThat(roles.list(founder)).contains(foreign);
        }

        @Test
        void refusesChangesToWhoeverMayNotManageRoles() {
            Role role = created("Auditor", PermissionSettings.NONE);
            Actor developer = settlers.member(founder, PredefinedRole.DEVELOPER);
            RoleForm form = new RoleForm("Clerk", "", PermissionSettings.NONE);

            assertThat(roles.create(developer, form)).isEqualTo(new RoleChange.NotPermitted());
            assertThat(roles.change(developer, role.id(), form)).isEqualTo(new RoleChange.NotPermitted());
            assertThat(roles.delete(developer, role.id())).isEqualTo(new RoleChange.NotPermitted());
            assertThat(roles.list(founder)).contains(role);
        }

        @Test
        void touchesNoPermissionThatTheActorDoesNotHold() {
            Role power = created("Power", PermissionSettings.allowing(Permission.VIEW_AUDIT_LOG));
            Role roleManager = created("Role manager", PermissionSettings.allowing(Permission.MANAGE_ROLES));
            Actor actor = settlers.member(founder, roleManager);
            RoleForm self = new RoleForm(
                    "Role manager",
                    "",
                    PermissionSettings.allowing(Permission.MANAGE_ROLES, Permission.MANAGE_POLICIES));

            assertThat(roles.change(actor, roleManager.id(), self))
                    .isEqualTo(new RoleChange.Beyond(Set.of(Permission.MANAGE_POLICIES)));
            assertThat(roles.create(actor, new RoleForm("Mine", "", NO_API)))
                    .isEqualTo(new RoleChange.Beyond(Set.of(Permission.VIEW_AUDIT_LOG, Permission.USE_API)));
            assertThat(roles.change(actor, power.id(), new RoleForm("Power", "", PermissionSettings.NONE)))
                    .isEqualTo(new RoleChange.Beyond(Set.of(Permission.VIEW_AUDIT_LOG)));
            assertThat(roles.delete(actor, power.id()))
                    .isEqualTo(new RoleChange.Beyond(Set.of(Permission.VIEW_AUDIT_LOG)));
            assertThat(roles.change(actor, power.id(), new RoleForm("Renamed", "", power.settings())))
                    .isInstanceOf(RoleChange.Done.class);

            assertThat(permissionsOf(actor)).containsExactly(Permission.MANAGE_ROLES);
            assertThat(events.stream(ReachExceeded.class))
                    .hasSize(4)
                    .allMatch(event -> event.by().equals(actor));
        }

        @Test
        void freezesCustomRolesWhileTheirFeatureIsOff() {
            Role role = created("No API", NO_API);
            Actor holder = settlers.member(founder, role, PredefinedRole.API_USER.role());
            switchCustomRoles(false);

            assertThat(create("Another")).isEqualTo(new RoleChange.FeatureOff());
            assertThat(roles.change(founder, role.id(), new RoleForm("No API", "", PermissionSettings.NONE)))
                    .isEqualTo(new RoleChange.FeatureOff());
            assertThat(permissionsOf(holder))
                    .as("what was blocked stays blocked")
                    .doesNotContain(Permission.USE_API);
            assertThat(roles.delete(founder, role.id())).isInstanceOf(RoleChange.Done.class);
        }

        @Test
        void leavesSomebodyWhoMayDoEverything() {
            Role harmless = created("Harmless", PermissionSettings.NONE);
            assertThat(members.changeRoles(founder, founder.user(), Set.of(harmless.id()), Set.of()))
                    .isEqualTo(new MemberChange.Done());
            RoleForm form = new RoleForm("Harmless", "", NO_API);

            assertThat(roles.change(founder, harmless.id(), form)).isEqualTo(new RoleChange.LastAdministrator());

            assertThat(permissionsOf(founder)).containsExactlyInAnyOrder(Permission.values());
            assertThat(roles.list(founder)).contains(harmless);
            assertThat(events.stream(RoleChanged.class)).isEmpty();

            settlers.member(founder, PredefinedRole.ADMINISTRATOR);
            assertThat(roles.change(founder, harmless.id(), form)).isInstanceOf(RoleChange.Done.class);
        }

        /** Each holder gets and loses roles while the roles change: what is written at the end is what they result in. */
        @Test
        void neverLeavesStalePermissionsBehindParallelChanges() throws Exception {
            Role first = created("First", PermissionSettings.NONE);
            Role second = created("Second", PermissionSettings.NONE);
            List<Actor> holders = new ArrayList<>();
            List<Callable<Object>> steps = new ArrayList<>();
            for (Permission permission : PredefinedRole.DEVELOPER.settings().allowed()) {
                Actor holder = settlers.member(founder, PredefinedRole.API_USER);
                holders.add(holder);
                steps.add(() -> members.changeRoles(founder, holder.user(), Set.of(first.id()), Set.of()));
                steps.add(() -> members.changeRoles(founder, holder.user(), Set.of(second.id()), Set.of(first.id())));
                steps.add(() -> roles.change(
                        founder, first.id(), new RoleForm("First", "", PermissionSettings.allowing(permission))));
                steps.add(() -> roles.change(
                        founder,
                        second.id(),
                        new RoleForm("Second", "", new PermissionSettings(Set.of(), Set.of(permission)))));
            }

            assertThat(Race.between(steps))
                    .allMatch(outcome -> outcome instanceof RoleChange.Done || outcome instanceof MemberChange.Done);

            assertThat(holders)
                    .allSatisfy(holder -> assertThat(permissionsOf(holder)).isEqualTo(resulting(holder)));
        }

        private Set<Permission> resulting(Actor holder) {
            List<RoleId> held = jdbc.sql("select role_id from membership_role where account_id = ?")
                    .param(holder.user().value())
                    .query((row, number) -> new RoleId(row.getString(1)))
                    .list();
            List<Role> definitions = roles.list(founder).stream()
                    .filter(role -> held.contains(role.id()))
                    .toList();
            return ResultingPermissions.of(definitions).granted();
        }

        private RoleChange create(String name) {
            return roles.create(founder, new RoleForm(name, "", PermissionSettings.NONE));
        }

        private Role created(String name, PermissionSettings settings) {
            return done(roles.create(founder, new RoleForm(name, "", settings)));
        }

        private static Role done(RoleChange change) {
            assertThat(change).isInstanceOf(RoleChange.Done.class);
            return ((RoleChange.Done) change).role();
        }

        private void switchCustomRoles(boolean on) {
            jdbc.sql("update organization set features_on = ? where id = ?")
                    .param(on ? "API CUSTOM_USER_ROLES" : "API")
                    .param(founder.affiliation().orElseThrow().value())
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
