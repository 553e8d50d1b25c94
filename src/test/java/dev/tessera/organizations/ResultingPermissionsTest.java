package dev.tessera.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.RoleId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultingPermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "ALLOW,   ALLOW,   true",
        "ALLOW,   NOT_SET, true",
        "NOT_SET, ALLOW,   true",
        "ALLOW,   BLOCK,   false",
        "BLOCK,   ALLOW,   false",
        "BLOCK,   BLOCK,   false",
        "BLOCK,   NOT_SET, false",
        "NOT_SET, NOT_SET, false"
    })
    void letsBlockWinAndNotSetDeny(PermissionSetting first, PermissionSetting second, boolean granted) {
        List<Role> roles = List.of(role(first), role(second));

        assertThat(ResultingPermissions.of(roles).granted().contains(Permission.USE_API))
                .isEqualTo(granted);
    }

    @Test
    void grantsNothingWithoutRoles() {
        assertThat(ResultingPermissions.of(List.of()).granted()).isEmpty();
    }

    @Test
    void namesTheRolesThatAllowAndThoseThatBlock() {
        Role allowing = role(PermissionSetting.ALLOW);
        Role blocking = role(PermissionSetting.BLOCK);
        Role silent = role(PermissionSetting.NOT_SET);

        ResultingPermissions.Reason reason =
                ResultingPermissions.of(List.of(allowing, blocking, silent)).reasonFor(Permission.USE_API);

        assertThat(reason.granted()).isFalse();
        assertThat(reason.allowing()).containsExactly(allowing);
        assertThat(reason.blocking()).containsExactly(blocking);
    }

    @Test
    void holdsEverySettingOnce() {
        PermissionSettings settings = PermissionSettings.allowing(Permission.USE_API)
                .with(Permission.USE_API, PermissionSetting.BLOCK)
                .with(Permission.VIEW_AUDIT_LOG, PermissionSetting.ALLOW);

        assertThat(settings.allowed()).containsExactly(Permission.VIEW_AUDIT_LOG);
        assertThat(settings.blocked()).containsExactly(Permission.USE_API);
        assertThat(settings.with(Permission.USE_API, PermissionSetting.NOT_SET).blocked())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermissionSettings(Set.of(Permission.USE_API), Set.of(Permission.USE_API)));
    }

    /**
     * These texts are what V010 wrote into memberships. A predefined role that is to mean something else, or a new permission,
     * needs a migration that writes it there; then it belongs here.
     */
    @ParameterizedTest
    @EnumSource(PredefinedRole.class)
    void meansByAPredefinedRoleWhatTheMigrationsWrote(PredefinedRole role) {
        String written = switch (role) {
            case ADMINISTRATOR ->
                "USE_API VIEW_OWN_TOKENS MANAGE_OWN_TOKENS MANAGE_OWN_API_KEYS VIEW_ORGANIZATION MANAGE_MEMBERS"
                        + " MANAGE_ROLES MANAGE_FEATURE_FLAGS MANAGE_POLICIES VIEW_ORGANIZATION_CREDENTIALS"
                        + " REVOKE_ORGANIZATION_CREDENTIALS VIEW_AUDIT_LOG";
            case DEVELOPER -> "USE_API VIEW_OWN_TOKENS MANAGE_OWN_TOKENS MANAGE_OWN_API_KEYS VIEW_ORGANIZATION";
            case API_USER -> "USE_API VIEW_OWN_TOKENS";
            case VIEWER -> "VIEW_OWN_TOKENS VIEW_ORGANIZATION";
        };

        assertThat(PermissionNames.of(
                        ResultingPermissions.of(List.of(role.role())).granted()))
                .isEqualTo(written);
    }

    private static Role role(PermissionSetting setting) {
        PermissionSettings settings = PermissionSettings.NONE.with(Permission.USE_API, setting);
        return new Role(RoleId.next(), setting.name(), "", settings);
    }
}
