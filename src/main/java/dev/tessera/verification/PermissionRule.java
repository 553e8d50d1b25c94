package dev.tessera.verification;

import dev.tessera.kernel.Permission;
import dev.tessera.verification.Verdict.Code;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every credential needs: the permission to use the API at all, and the one that the call asks for. */
final class PermissionRule {

    private PermissionRule() {}

    /**
     * Why the credential may not be used; empty if it may.
     *
     * @param granted what it may do
     * @param blocked what a role of the member for whom it acts blocks
     * @param wanted the name of the permission that the call asks for; null for none
     */
    static Optional<Code> refusal(Set<Permission> granted, Set<Permission> blocked, @Nullable String wanted) {
        if (!granted.contains(Permission.USE_API)) {
            return Optional.of(reason(blocked.contains(Permission.USE_API)));
        }
        return wanted == null || name(granted, wanted) ? Optional.empty() : Optional.of(reason(name(blocked, wanted)));
    }

    private static Code reason(boolean blocked) {
        return blocked ? Code.PERMISSION_BLOCKED : Code.PERMISSION_MISSING;
    }

    private static boolean name(Set<Permission> permissions, String wanted) {
        return permissions.stream().anyMatch(permission -> permission.name().equals(wanted));
    }
}
