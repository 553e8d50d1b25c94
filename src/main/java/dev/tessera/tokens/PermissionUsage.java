package dev.tessera.tokens;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import java.util.Collection;
import java.util.Set;

/**
 * Takes for what permissions tokens were asked, as verification noted it in memory, so that it shows which of theirs nobody needs.
 * It is a hint and no account: what a node had noted when it broke down is lost.
 */
public interface PermissionUsage {

    /** Notes what was asked, by today's date; unknown tokens are passed over. */
    void record(Collection<Asked> asked);

    /**
     * What one token was asked for since the last report, and was found good for.
     *
     * @param permissions those that callers asked for
     * @param granted all that the token could do then, within what its owner could
     */
    record Asked(TokenId token, Set<Permission> permissions, Set<Permission> granted) {

        public Asked {
            permissions = Set.copyOf(permissions);
            granted = Set.copyOf(granted);
        }
    }
}
