package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds holders by the roles that give the permission. */
@Component
class StoredPermissionHolders implements PermissionHolders {

    private final MembershipRepository memberships;

    StoredPermissionHolders(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserId> holders(OrganizationId organization, Permission permission) {
        List<Role> giving = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .toList();
        return memberships.findMembersWithAny(organization.value(), giving).stream()
                .map(UserId::new)
                .toList();
    }
}
