package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.FeatureFlags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads organization tokens in the names of members, each by one indexed query over the tables of three modules. Somebody who
 * is no member of the token's organization, or is disabled there or altogether, is not found.
 *
 * @see <a href="../../../../../docs/decisions/0003-one-query-verification.md">Decision 0003</a>
 */
@Component
class OrganizationTokenQuery implements SnapshotSource<OrganizationTokenUse, OrganizationTokenSnapshot> {

    private static final int TIMEOUT_SECONDS = 2;
    private static final String TOKENS = """
            select t.id as token_id, t.name as token_name, t.last_four, t.enabled, t.created_at, t.expires_at, t.revoked_at,
                   t.deleted_at, o.id as organization_id, o.name as organization_name, o.suspended_at, o.features_granted,
                   o.features_on, o.addresses, a.id as account_id, a.username, a.full_name, m.permissions, m.blocked
            from organization_token t
            join organization o on o.id = t.organization_id
            left join account a on a.%s = ? and a.disabled_at is null
            left join membership m on m.organization_id = t.organization_id and m.account_id = a.id and m.disabled_at is null
            where\s""";
    private static final String BY_ADDRESS = TOKENS.formatted("email") + "t.hash = ?";
    private static final String ONE = TOKENS.formatted("username_key") + "t.id = ? and t.organization_id = ?";
    private static final String BY_USERNAME = TOKENS.formatted("username_key") + "t.hash = ?";

    private final JdbcTemplate jdbc;

    OrganizationTokenQuery(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setQueryTimeout(TIMEOUT_SECONDS);
    }

    @Override
    public Map<OrganizationTokenUse, OrganizationTokenSnapshot> read(Collection<OrganizationTokenUse> uses) {
        Map<OrganizationTokenUse, OrganizationTokenSnapshot> read = HashMap.newHashMap(uses.size());
        try {
            uses.forEach(use -> read(use).ifPresent(snapshot -> read.put(use, snapshot)));
        } catch (DataAccessException e) {
            throw new VerificationUnavailable(e);
        }
        return read;
    }

    /** Reads one of the organization's tokens in the name of whoever has the username; empty if it has none such. */
    Optional<OrganizationTokenSnapshot> find(TokenId token, OrganizationId organization, String username) {
        return jdbc
                .query(
                        ONE,
                        (row, number) -> snapshot(row),
                        username.toLowerCase(Locale.ROOT),
                        token.value(),
                        organization.value())
                .stream()
                .findAny();
    }

    private Optional<OrganizationTokenSnapshot> read(OrganizationTokenUse use) {
        return jdbc
                .query(
                        use.isAddress() ? BY_ADDRESS : BY_USERNAME,
                        (row, number) -> snapshot(row),
                        use.loginName(),
                        use.hash().bytes())
                .stream()
                .findAny();
    }

    private static OrganizationTokenSnapshot snapshot(ResultSet row) throws SQLException {
        return new OrganizationTokenSnapshot(
                new TokenId(row.getObject("token_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                instant(row, "expires_at"),
                row.getBoolean("enabled"),
                instant(row, "revoked_at") != null || instant(row, "deleted_at") != null,
                organization(row),
                row.getString("permissions") == null ? null : member(row));
    }

    private static OrganizationState organization(ResultSet row) throws SQLException {
        return OrganizationState.of(
                instant(row, "suspended_at") != null,
                FeatureFlags.parse(row.getString("features_granted"), row.getString("features_on")),
                IpRanges.of(row.getString("addresses")));
    }

    private static OrganizationTokenSnapshot.Member member(ResultSet row) throws SQLException {
        Verdict.Active facts = new Verdict.Active(
                CredentialKind.ORGANIZATION_TOKEN,
                new TokenId(row.getObject("token_id", UUID.class)),
                row.getString("token_name"),
                row.getString("last_four"),
                1,
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                row.getString("full_name"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                PermissionNames.parse(row.getString("permissions")),
                IpRanges.ANYWHERE,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"));
        return new OrganizationTokenSnapshot.Member(facts, PermissionNames.parse(row.getString("blocked")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
