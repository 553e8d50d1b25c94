package dev.tessera.tokens;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token shall be like from now on.
 *
 * @param name as typed
 * @param permissions what it may do at most; null for all that its owner may, now and later
 * @param addresses from where it may be used
 */
public record AppTokenEdit(String name, @Nullable Set<Permission> permissions, IpRanges addresses) {

    public AppTokenEdit {
        permissions = permissions == null ? null : Set.copyOf(permissions);
    }
}
