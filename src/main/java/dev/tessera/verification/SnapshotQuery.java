package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.FeatureFlags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Reads snapshots by one indexed query over the tables of four modules.
 *
 * @see <a href="../../../../../docs/decisions/0003-one-query-verification.md">Decision 0003</a>: the one exception to
 *     "a module owns its tables"
 */
@Component
class SnapshotQuery implements SnapshotSource<CredentialHash, TokenSnapshot> {

    private static final int TIMEOUT_SECONDS = 2;
    private static final String TOKENS = """
            select v.hash, v.generation, v.last_four, v.created_at, v.retires_at, t.id as token_id, t.name as token_name,
                   t.permissions, t.frozen_permissions, t.addresses, t.enabled, t.paused_until, t.expires_at, t.revoked_at, t.deleted_at, a.id as account_id, a.username, a.full_name, a.disabled_at,
                   o.id as organization_id, o.name as organization_name, o.suspended_at, o.features_granted, o.features_on, o.addresses as organization_addresses,
                   m.account_id as member_id, m.disabled_at as member_disabled_at, m.permissions as member_permissions, m.blocked as member_blocked
            from app_token_value v
            join app_token t on t.id = v.token_id
            join account a on a.id = t.owner_id
            join organization o on o.id = t.organization_id
            left join membership m on m.organization_id = t.organization_id and m.account_id = t.owner_id""";
    private static final String BY_HASH = TOKENS + " where v.hash in ";
    private static final String CURRENT =
            TOKENS + " where t.id = ? and t.organization_id = ? and v.generation = t.generation";

    private final JdbcTemplate jdbc;

    SnapshotQuery(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setQueryTimeout(TIMEOUT_SECONDS);
    }

    @Override
    public Map<CredentialHash, TokenSnapshot> read(Collection<CredentialHash> hashes) {
        String places = String.join(", ", Collections.nCopies(hashes.size(), "?"));
        Object[] values = hashes.stream().map(CredentialHash::bytes).toArray();
        Map<CredentialHash, TokenSnapshot> read = HashMap.newHashMap(hashes.size());
        try {
            jdbc.query(BY_HASH + "(" + places + ")", (RowCallbackHandler) row -> read(row, read), values);
        } catch (DataAccessException e) {
            throw new VerificationUnavailable(e);
        }
        return read;
    }

    /** Reads the current value of one of the organization's app tokens; empty if it has none such. */
    Optional<TokenSnapshot> find(TokenId token, OrganizationId organization) {
        return jdbc.query(CURRENT, (row, number) -> snapshot(row), token.value(), organization.value()).stream()
                .findAny();
    }

    private static void read(ResultSet row, Map<CredentialHash, TokenSnapshot> read) throws SQLException {
        read.put(CredentialHash.ofBytes(row.getBytes("hash")), snapshot(row));
    }

    private static TokenSnapshot snapshot(ResultSet row) throws SQLException {
        String owner = ownerPermissions(row);
        Set<Permission> ownerMay = owner == null ? Set.of() : PermissionNames.parse(owner);
        String blocked = row.getString("member_blocked");
        boolean revoked = instant(row, "revoked_at") != null || instant(row, "deleted_at") != null;
        return new TokenSnapshot(
                facts(row, PermissionNames.within(row.getString("permissions"), ownerMay)),
                row.getBoolean("enabled"),
                instant(row, "paused_until"),
                revoked,
                instant(row, "retires_at"),
                instant(row, "disabled_at") != null,
                owner != null,
                blocked == null ? Set.of() : PermissionNames.parse(blocked),
                organization(row));
    }

    /**
     * What the owner may as a member; of a token that outlives its owner's membership, what they could when they left. Null for a
     * disabled member, and for somebody who left nothing to go on.
     */
    private static @Nullable String ownerPermissions(ResultSet row) throws SQLException {
        if (row.getString("member_id") == null) {
            return row.getString("frozen_permissions");
        }
        return instant(row, "member_disabled_at") == null ? row.getString("member_permissions") : null;
    }

    private static OrganizationState organization(ResultSet row) throws SQLException {
        FeatureFlags features = FeatureFlags.parse(row.getString("features_granted"), row.getString("features_on"));
        return OrganizationState.of(
                instant(row, "suspended_at") != null, features, IpRanges.of(row.getString("organization_addresses")));
    }

    private static Verdict.Active facts(ResultSet row, Set<Permission> permissions) throws SQLException {
        return new Verdict.Active(
                CredentialKind.APP_TOKEN,
                new TokenId(row.getObject("token_id", UUID.class)),
                row.getString("token_name"),
                row.getString("last_four"),
                row.getInt("generation"),
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                row.getString("full_name"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                permissions,
                IpRanges.of(row.getString("addresses")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                earlier(instant(row, "expires_at"), instant(row, "retires_at")));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
