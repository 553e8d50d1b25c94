package dev.tessera.tokens;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.Creation.PermissionsRefused;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an actor can give to a token: the permissions they have themselves, and nothing beyond the token that they came with.
 *
 * @param parent the token that the actor came with; null for a session
 */
record Grantable(Set<Permission> permissions, @Nullable ActingToken parent) {

    /** What the token gets where nothing was named: a child of a token is named all that its parent may, once and for all. */
    @Nullable Set<Permission> permissionsFor(@Nullable Set<Permission> wanted) {
        return wanted == null && parent != null ? permissions : wanted;
    }

    /** Why the permissions cannot be given; empty if they can. */
    Optional<PermissionsRefused> refusal(@Nullable Set<Permission> wanted) {
        if (wanted == null || (!wanted.isEmpty() && permissions.containsAll(wanted))) {
            return Optional.empty();
        }
        return Optional.of(new PermissionsRefused(wanted.stream()
                .filter(permission -> !permissions.contains(permission))
                .collect(Collectors.toUnmodifiableSet())));
    }

    /** What the token gets where nothing was named: a child stays where its parent is. */
    IpRanges addressesFor(IpRanges wanted) {
        return parent != null && wanted.isAnywhere() ? parent.addresses() : wanted;
    }

    boolean reach(IpRanges addresses) {
        return parent == null || parent.addresses().cover(addresses);
    }

    /** Whether what expires then is over no later than the actor's own token. */
    boolean outlive(@Nullable Instant expiry) {
        return parent == null || parent.expiresAt() == null || (expiry != null && !expiry.isAfter(parent.expiresAt()));
    }

    /** Whether nothing that the token is good for is beyond the actor, so that they may learn a value of it. */
    boolean cover(AppToken token) {
        if (parent == null || parent.id().equals(token.id())) {
            return true;
        }
        return token.permissions() != null
                && permissions.containsAll(token.permissions())
                && parent.addresses().cover(token.addresses())
                && outlive(token.expiresAt());
    }
}
