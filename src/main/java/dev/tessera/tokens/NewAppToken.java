package dev.tessera.tokens;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for.
 *
 * @param name what the project or application is called, as typed
 * @param permissions what the token may do at most; null for all that its owner may, now and later
 * @param addresses from where it may be used
 * @param enabled false for a token that must be switched on before use
 */
public record NewAppToken(
        String name, Validity validity, @Nullable Set<Permission> permissions, IpRanges addresses, boolean enabled) {

    public NewAppToken {
        permissions = permissions == null ? null : Set.copyOf(permissions);
    }

    /** A token that may do all that its owner may, from anywhere, at once. */
    public static NewAppToken unlimited(String name, Validity validity) {
        return new NewAppToken(name, validity, null, IpRanges.ANYWHERE, true);
    }

    /** The same, switched on or off. */
    public NewAppToken enabled(boolean on) {
        return new NewAppToken(name, validity, permissions, addresses, on);
    }
}
