package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What roles come to when they are held together, with the reason for each permission: Block wins, Not set denies. */
public record ResultingPermissions(List<Role> roles) {

    public ResultingPermissions {
        roles = List.copyOf(roles);
    }

    static ResultingPermissions of(Collection<Role> held) {
        return new ResultingPermissions(List.copyOf(held));
    }

    /** What the holder of all the roles may do. */
    public Set<Permission> granted() {
        return Arrays.stream(Permission.values())
                .filter(permission -> reasonFor(permission).granted())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What one of the roles blocks, whatever the others say. */
    public Set<Permission> blocked() {
        return Arrays.stream(Permission.values())
                .filter(permission -> !reasonFor(permission).blocking().isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the permission is granted or not. */
    public Reason reasonFor(Permission permission) {
        return new Reason(
                rolesThat(PermissionSetting.ALLOW, permission), rolesThat(PermissionSetting.BLOCK, permission));
    }

    private List<Role> rolesThat(PermissionSetting setting, Permission permission) {
        return roles.stream()
                .filter(role -> role.settings().of(permission) == setting)
                .toList();
    }

    /** The roles that say something of one permission. */
    public record Reason(List<Role> allowing, List<Role> blocking) {

        public boolean granted() {
            return blocking.isEmpty() && !allowing.isEmpty();
        }
    }
}
