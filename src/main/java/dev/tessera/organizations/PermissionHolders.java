package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.List;

/** Tells who holds a permission, for those who have something to tell them. */
public interface PermissionHolders {

    /** The members who have the permission in the organization, as things are now, in no particular order. */
    List<UserId> holders(OrganizationId organization, Permission permission);
}
