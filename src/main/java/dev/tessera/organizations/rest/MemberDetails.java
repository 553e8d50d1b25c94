package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberStatus;
import dev.tessera.organizations.ResultingPermissions;
import dev.tessera.organizations.ResultingPermissions.Reason;
import java.util.Arrays;
import java.util.List;

/** A member, and what their roles come to, permission by permission. */
record MemberDetails(MemberBody member, List<ResultingPermission> permissions) {

    /**
     * Whether a member has one permission, and why.
     *
     * @param granted whether they may now; never so while they are disabled
     * @param allowedBy the roles that allow it
     * @param blockedBy the roles that block it, whatever the others say
     */
    record ResultingPermission(
            Permission permission, boolean granted, List<RoleRef> allowedBy, List<RoleRef> blockedBy) {

        static ResultingPermission of(Permission permission, boolean active, Reason reason) {
            return new ResultingPermission(
                    permission,
                    active && reason.granted(),
                    RoleRef.all(reason.allowing()),
                    RoleRef.all(reason.blocking()));
        }
    }

    static MemberDetails of(Member member, ResultingPermissions resulting) {
        boolean active = member.status() == MemberStatus.ACTIVE;
        return new MemberDetails(
                MemberBody.of(member),
                Arrays.stream(Permission.values())
                        .map(permission -> ResultingPermission.of(permission, active, resulting.reasonFor(permission)))
                        .toList());
    }
}
