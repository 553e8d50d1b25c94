package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.MemberEvent.MemberDisabled;
import dev.tessera.organizations.MemberEvent.MemberEnabled;
import dev.tessera.organizations.MemberEvent.MemberRolesChanged;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemberEditTest {

    private static final RoleId DEVELOPER = PredefinedRole.DEVELOPER.id();
    private static final RoleId VIEWER = PredefinedRole.VIEWER.id();
    private static final MemberChange DONE = new MemberChange.Done();

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        Members members;

        @Autowired
        MemberDirectory directory;

        @Test
        void setsRolesAndSwitchesInOneStep() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER, PredefinedRole.API_USER);

            assertThat(members.change(founder, ada.user(), new MemberEdit(Set.of(DEVELOPER), true)))
                    .isEqualTo(DONE);

            Member member = directory.find(founder, ada.user()).orElseThrow();
            assertThat(member.roles()).containsExactly(PredefinedRole.DEVELOPER.role());
            assertThat(member.disabled()).isTrue();
            assertThat(events.stream(MemberRolesChanged.class)).hasSize(1);
            assertThat(events.stream(MemberDisabled.class)).hasSize(1);
        }

        @Test
        void leavesAloneWhatItDoesNotName() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);
            members.disable(founder, ada.user());

            assertThat(members.change(founder, ada.user(), new MemberEdit(null, null)))
                    .isEqualTo(DONE);
            assertThat(members.change(founder, ada.user(), new MemberEdit(Set.of(VIEWER), true)))
                    .isEqualTo(DONE);
            assertThat(members.change(founder, ada.user(), new MemberEdit(Set.of(), null)))
                    .isEqualTo(DONE);

            Member member = directory.find(founder, ada.user()).orElseThrow();
            assertThat(member.disabled()).isTrue();
            assertThat(member.roles()).isEmpty();
            assertThat(events.stream(MemberDisabled.class)).hasSize(1);
            assertThat(events.stream(MemberEnabled.class)).isEmpty();
        }

        /** What the first half would be allowed is not done, and the attempt is on record. */
        @Test
        void doesNothingIfOneHalfIsBeyondReach() {
            Actor manager = manager();
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.change(manager, ada.user(), new MemberEdit(Set.of(DEVELOPER), true)))
                    .isEqualTo(new MemberChange.Beyond(
                            Set.of(Permission.USE_API, Permission.MANAGE_OWN_TOKENS, Permission.MANAGE_OWN_API_KEYS)));
            assertThat(members.change(manager, founder.user(), new MemberEdit(Set.of(), true)))
                    .isInstanceOf(MemberChange.Beyond.class);

            Member member = directory.find(founder, ada.user()).orElseThrow();
            assertThat(member.roles()).containsExactly(PredefinedRole.VIEWER.role());
            assertThat(member.disabled()).isFalse();
            assertThat(events.stream(ReachExceeded.class)).hasSize(2);
            assertThat(events.stream(MemberEvent.class)).isEmpty();
        }

        @Test
        void doesNothingIfNobodyWouldBeLeftWhoMayDoEverything() {
            assertThat(members.change(founder, founder.user(), new MemberEdit(Set.of(VIEWER), false)))
                    .isEqualTo(new MemberChange.LastAdministrator());
            assertThat(members.change(
                            founder, founder.user(), new MemberEdit(Set.of(PredefinedRole.ADMINISTRATOR.id()), true)))
                    .isEqualTo(new MemberChange.LastAdministrator());

            assertThat(permissionsOf(founder)).containsExactlyInAnyOrder(Permission.values());
        }

        @Test
        void knowsNoMemberOfAnotherOrganizationAndNoRoleOfIt() {
            Actor other = settlers.founder();
            Role foreign = settlers.customRole(other, "Desk", PermissionSettings.NONE);
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER);

            assertThat(members.change(founder, other.user(), new MemberEdit(Set.of(), null)))
                    .isEqualTo(new MemberChange.NotFound());
            assertThat(members.change(founder, ada.user(), new MemberEdit(Set.of(foreign.id()), true)))
                    .isEqualTo(new MemberChange.RoleNotFound());
            assertThat(directory.find(founder, ada.user()).orElseThrow().disabled())
                    .isFalse();
        }

        private Actor manager() {
            return settlers.member(
                    founder,
                    settlers.customRole(
                            founder,
                            "Manager",
                            PermissionSettings.allowing(
                                    Permission.MANAGE_MEMBERS,
                                    Permission.VIEW_ORGANIZATION,
                                    Permission.VIEW_OWN_TOKENS)));
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
