package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.MemberQuery.Sort;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class MemberDirectoryTest {

    abstract static class Contract extends OrganizationsContract {

        @Autowired
        MemberDirectory directory;

        @Autowired
        Members members;

        @Autowired
        OwnOrganizations own;

        @Test
        void showsWhoAMemberIs() {
            Actor ada = settlers.member(founder, PredefinedRole.VIEWER, PredefinedRole.API_USER);

            assertThat(directory.find(founder, ada.user())).hasValueSatisfying(member -> {
                assertThat(member.fullName()).isEqualTo("Ada Lovelace");
                assertThat(member.email().value()).startsWith("person.");
                assertThat(member.username()).startsWith("person-");
                assertThat(member.roles())
                        .containsExactly(PredefinedRole.API_USER.role(), PredefinedRole.VIEWER.role());
                assertThat(member.mfaEnabled()).isTrue();
                assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
                assertThat(member.joinedAt()).isEqualTo(clock.instant());
            });
        }

        @Test
        void listsPageByPageByNameRegardlessOfCase() {
            List<String> names = new ArrayList<>(List.of("Grace Hopper"));
            for (String name : List.of("zoë", "Ünal", "bob", "Alice", "Öz")) {
                join(name);
                names.add(name);
            }

            List<String> pages = new ArrayList<>();
            for (int offset = 0; offset < 6; offset += 2) {
                List<Member> page = directory.list(founder, MemberQuery.ALL, offset, 2);
                assertThat(page).hasSize(2);
                page.forEach(member -> pages.add(member.fullName()));
            }

            assertThat(pages).containsExactlyInAnyOrderElementsOf(names).startsWith("Alice", "bob", "Grace Hopper");
            assertThat(directory.count(founder, MemberQuery.ALL)).isEqualTo(6);
            assertThat(directory.list(founder, MemberQuery.ALL, 6, 2)).isEmpty();
        }

        @Test
        void findsByPartsOfNameAndAddressInAnyCase() {
            join("Müller-Lüdenscheidt");
            join("100%_Real!");

            assertThat(found("MÜLLER")).containsExactly("Müller-Lüdenscheidt");
            assertThat(found("person.")).hasSize(3);
            assertThat(found("0%_r")).containsExactly("100%_Real!");
            assertThat(found("l!")).containsExactly("100%_Real!");
            assertThat(found("g_ace")).isEmpty();
        }

        @Test
        void narrowsToRolesAndStatus() {
            Actor viewer = settlers.member(founder, PredefinedRole.VIEWER);
            Actor developer = settlers.member(founder, PredefinedRole.DEVELOPER, PredefinedRole.VIEWER);
            Actor switchedOff = settlers.member(founder, PredefinedRole.API_USER);
            members.disable(founder, developer.user());
            settlers.disableAccount(switchedOff.user());

            assertThat(directory.list(founder, query(PredefinedRole.VIEWER.id(), null), 0, 9))
                    .extracting(Member::user)
                    .containsExactlyInAnyOrder(viewer.user(), developer.user());
            assertThat(directory.list(founder, query(null, MemberStatus.DISABLED), 0, 9))
                    .extracting(Member::user)
                    .containsExactlyInAnyOrder(developer.user(), switchedOff.user());
            assertThat(directory.count(founder, query(null, MemberStatus.ACTIVE)))
                    .isEqualTo(2);
            assertThat(directory.count(founder, query(PredefinedRole.VIEWER.id(), MemberStatus.ACTIVE)))
                    .isEqualTo(1);
        }

        @Test
        void sortsByAddressAndByTheDayOfJoining() {
            clock.advance(Duration.ofDays(1));
            settlers.join(founder, settlers.stranger("Zoë", "a@example.com"), List.of());
            clock.advance(Duration.ofDays(1));
            settlers.join(founder, settlers.stranger("Alice", "z@example.com"), List.of());

            assertThat(sorted(Sort.EMAIL, true)).containsExactly("Zoë", "Grace Hopper", "Alice");
            assertThat(sorted(Sort.JOINED, false)).containsExactly("Alice", "Zoë", "Grace Hopper");
        }

        @Test
        void showsNothingOfAnotherOrganization() {
            Actor other = settlers.founder();

            assertThat(directory.find(other, founder.user())).isEmpty();
            assertThat(directory.resultingPermissions(other, founder.user())).isEmpty();
            assertThat(directory.list(other, MemberQuery.ALL, 0, 9))
                    .extracting(Member::user)
                    .containsExactly(other.user());
        }

        @Test
        void isForWhoeverMaySeeTheOrganization() {
            Actor apiUser = settlers.member(founder, PredefinedRole.API_USER);

            assertThatThrownBy(() -> directory.list(apiUser, MemberQuery.ALL, 0, 9))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> directory.count(apiUser, MemberQuery.ALL))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> directory.find(apiUser, founder.user())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> directory.resultingPermissions(apiUser, founder.user()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(directory.resultingPermissions(apiUser, apiUser.user()))
                    .hasValueSatisfying(own -> assertThat(own.granted()).contains(Permission.USE_API));
        }

        @Test
        void givesTheReasonForEachPermission() {
            Role block = settlers.customRole(
                    founder, "No API", new PermissionSettings(Set.of(), Set.of(Permission.USE_API)));
            Actor ada = settlers.member(founder, PredefinedRole.API_USER.role(), block);

            ResultingPermissions resulting =
                    directory.resultingPermissions(founder, ada.user()).orElseThrow();

            assertThat(resulting.granted()).isEqualTo(permissionsOf(ada));
            assertThat(resulting.reasonFor(Permission.USE_API).allowing())
                    .containsExactly(PredefinedRole.API_USER.role());
            assertThat(resulting.reasonFor(Permission.USE_API).blocking()).containsExactly(block);
            assertThat(resulting.reasonFor(Permission.MANAGE_ROLES).allowing()).isEmpty();
        }

        @Test
        void listsAPersonsOwnOrganizationsTheOldestFirst() {
            Actor other = settlers.founder("Analytical Engines");
            clock.advance(Duration.ofMinutes(1));
            settlers.join(founder, other.user(), List.of());

            assertThat(own.of(other.user()))
                    .extracting(Organization::name)
                    .containsExactly("Analytical Engines", "Navy Yard");
            members.disable(founder, other.user());
            assertThat(own.of(other.user())).extracting(Organization::name).containsExactly("Analytical Engines");
        }

        private void join(String name) {
            settlers.join(founder, settlers.stranger(name), List.of(PredefinedRole.VIEWER.id()));
        }

        private List<String> found(String text) {
            MemberQuery query = new MemberQuery(text, null, null, Sort.NAME, true);
            List<String> names = directory.list(founder, query, 0, 100).stream()
                    .map(Member::fullName)
                    .toList();
            assertThat(directory.count(founder, query)).isEqualTo(names.size());
            return names;
        }

        private List<String> sorted(Sort sort, boolean ascending) {
            return directory.list(founder, new MemberQuery("", null, null, sort, ascending), 0, 9).stream()
                    .map(Member::fullName)
                    .toList();
        }

        private static MemberQuery query(@Nullable RoleId role, @Nullable MemberStatus status) {
            return new MemberQuery("", role, status, Sort.NAME, true);
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
