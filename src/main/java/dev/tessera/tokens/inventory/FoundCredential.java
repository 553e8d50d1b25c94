package dev.tessera.tokens.inventory;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberStandings.Standing;
import dev.tessera.organizations.MemberStandings.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credential as its row tells it, and the risks that follow from that. */
record FoundCredential(
        Kind kind,
        UUID id,
        String name,
        String nameKey,
        String hint,
        UserId owner,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedAddress,
        @Nullable Instant expiresAt,
        @Nullable String permissions,
        @Nullable String spare,
        @Nullable LocalDate askedOn) {

    static FoundCredential read(ResultSet row, int number) throws SQLException {
        return new FoundCredential(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("hint"),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                row.getString("last_used_address"),
                instant(row, "expires_at"),
                row.getString("permissions"),
                row.getString("spare_permissions"),
                row.getObject("asked_on", LocalDate.class));
    }

    /** The first day that is not too long ago. */
    static LocalDate idleSince(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(Risk.IDLE_DAYS);
    }

    /** @param standing how its owner stands; null if nobody knows them */
    Credential view(@Nullable Standing standing, Instant now) {
        State state = standing == null ? State.LEFT : standing.state();
        Set<Permission> unasked = unasked(now);
        return new Credential(
                kind,
                id,
                name,
                nameKey,
                hint,
                owner,
                standing == null ? "" : standing.fullName(),
                state,
                enabled,
                createdAt,
                lastUsedAt,
                lastUsedAddress == null ? null : new ClientAddress(lastUsedAddress),
                expiresAt,
                permissions == null ? null : PermissionNames.parse(permissions),
                unasked,
                risks(state, unasked, now));
    }

    private Set<Permission> unasked(Instant now) {
        if (spare == null || askedOn == null || askedOn.isBefore(idleSince(now))) {
            return Set.of();
        }
        return PermissionNames.within(permissions, PermissionNames.parse(spare));
    }

    private Set<Risk> risks(State state, Set<Permission> unasked, Instant now) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        if (lastUsedAt == null && !createdAt.isAfter(now.minus(Risk.NEW))) {
            risks.add(Risk.NEVER_USED);
        }
        if (lastUsedAt != null
                && LocalDate.ofInstant(lastUsedAt, ZoneOffset.UTC).isBefore(idleSince(now))) {
            risks.add(Risk.UNUSED);
        }
        if (expiresAt == null) {
            risks.add(Risk.NO_EXPIRY);
        }
        if (!unasked.isEmpty()) {
            risks.add(Risk.SPARE_PERMISSIONS);
        }
        if (state != State.ACTIVE) {
            risks.add(Risk.OWNER_GONE);
        }
        return Set.copyOf(risks);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
