package dev.tessera.kernel;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token with which somebody acts, and its bounds: what it makes never exceeds them.
 *
 * @param permissions all that may be done with it, whatever else its owner may do
 * @param expiresAt the first moment at which it is no longer good; null for never
 * @param addresses from where it may be used
 */
public record ActingToken(
        TokenId id, Set<Permission> permissions, @Nullable Instant expiresAt, IpRanges addresses) {

    public ActingToken {
        permissions = Set.copyOf(permissions);
    }
}
