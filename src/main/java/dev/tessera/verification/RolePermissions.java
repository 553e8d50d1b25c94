package dev.tessera.verification;

import dev.tessera.organizations.Permission;
import java.util.Set;

/** What the holder of a role may do, by the role's stored name. */
interface RolePermissions {

    Set<Permission> of(String role);
}
