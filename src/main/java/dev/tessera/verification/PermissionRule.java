package dev.tessera.verification;

import dev.tessera.kernel.Permission;
import dev.tessera.verification.Verdict.Code;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every credential needs: the permission to use the API at all, and the one that the call asks for. */
final class PermissionRule {

    private PermissionRule() {}

    /**
     * Why the credential may not be used at all; null if it may.
     *
     * @param granted what it may do
     * @param blocked what a role of the member for whom it acts blocks
     */
    static @Nullable Code refusalOfApi(Set<Permission> granted, Set<Permission> blocked) {
        return granted.contains(Permission.USE_API) ? null : reason(blocked.contains(Permission.USE_API));
    }

    /**
     * Why the credential may not be used for this; null if it may.
     *
     * @param wanted the name of the permission that the call asks for; null for none
     */
    static @Nullable Code refusal(Set<Permission> granted, Set<Permission> blocked, @Nullable String wanted) {
        return wanted == null || name(granted, wanted) ? null : reason(name(blocked, wanted));
    }

    private static Code reason(boolean blocked) {
        return blocked ? Code.PERMISSION_BLOCKED : Code.PERMISSION_MISSING;
    }

    private static boolean name(Set<Permission> permissions, String wanted) {
        return permissions.stream().anyMatch(permission -> permission.name().equals(wanted));
    }
}
