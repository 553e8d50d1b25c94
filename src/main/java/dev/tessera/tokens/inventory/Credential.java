package dev.tessera.tokens.inventory;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberStandings.State;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential that is alive: not revoked and not expired, switched on or off.
 *
 * @param nameKey the form of the name by which lists are sorted
 * @param hint what is known of its value, as {@code tessp_…9aXb}; of an API key its public half
 * @param owner whose it is, or who made it
 * @param ownerName empty if nobody is known any more
 * @param lastUsedAt null if it never was
 * @param expiresAt the first moment at which it is no longer good; null for never
 * @param permissions what it may do at most; null for all that whom it acts for may
 * @param spare permissions that it had and that nobody asked for within 90 days, as of the last time that any was asked for
 */
public record Credential(
        Kind kind,
        UUID id,
        String name,
        String nameKey,
        String hint,
        UserId owner,
        String ownerName,
        State ownerState,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable ClientAddress lastUsedAddress,
        @Nullable Instant expiresAt,
        @Nullable Set<Permission> permissions,
        Set<Permission> spare,
        Set<Risk> risks) {

    /** The place in a list right behind it. */
    public Position position() {
        return new Position(nameKey, createdAt, lastUsedAt, expiresAt, id);
    }

    /** Where a page of a list ended: what its last credential was sorted by. */
    public record Position(
            String nameKey,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            UUID id) {}
}
