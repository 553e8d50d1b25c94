package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds holders by what their memberships say that their roles result in. */
@Component
class StoredPermissionHolders implements PermissionHolders {

    private final MembershipRepository memberships;

    StoredPermissionHolders(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserId> holders(OrganizationId organization, Permission permission) {
        return memberships
                .permitted(organization.value(), "% " + permission.name().replace("_", "!_") + " %")
                .stream()
                .map(UserId::new)
                .toList();
    }
}
