package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.time.Instant;
import java.util.Set;

/**
 * An organization is closed for a while.
 *
 * @param since when the operator closed it
 * @param reason why, in the operator's words; empty if they were not kept
 */
public record Suspension(Instant since, String reason) {

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 500;

    private static final Set<Permission> LOOKING = Set.of(
            Permission.VIEW_OWN_TOKENS,
            Permission.VIEW_ORGANIZATION,
            Permission.VIEW_ORGANIZATION_CREDENTIALS,
            Permission.VIEW_AUDIT_LOG);

    /** Whether members of a suspended organization may still do it: they may look, and no more. */
    public static boolean leaves(Permission permission) {
        return LOOKING.contains(permission);
    }
}
