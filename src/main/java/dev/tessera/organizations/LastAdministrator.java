package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sees to it that in every organization somebody is left who may do everything, and can log in to do it. */
@Component
class LastAdministrator {

    private static final Set<Permission> EVERYTHING = Set.of(Permission.values());

    private final MembershipRepository memberships;

    LastAdministrator(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** Whether the transaction at hand leaves nobody: then it will be rolled back, and the caller has only to say so. */
    boolean isLostIn(OrganizationId organization) {
        boolean lost = leavesNobodyIn(organization);
        if (lost) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return lost;
    }

    /** Whether the transaction at hand leaves nobody: then it must not be committed. */
    boolean leavesNobodyIn(OrganizationId organization) {
        return memberships.permissionsInForce(organization.value()).stream()
                .map(PermissionNames::parse)
                .noneMatch(EVERYTHING::equals);
    }
}
