package dev.tessera.tokens.calendar;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Organizations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what a person's calendar shows: of all organizations in which they may see their tokens now. */
@Repository
class ExpiringCredentials {

    /** Nobody reads a calendar of more; those that expire first are shown. */
    static final int MOST = 1000;

    private static final Set<Permission> TO_SEE = Set.of(Permission.VIEW_OWN_TOKENS, Permission.MANAGE_OWN_TOKENS);

    private final JdbcClient jdbc;
    private final Organizations organizations;

    ExpiringCredentials(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Those that expire after the moment, the first to expire first. Revoked ones do not expire any more. */
    List<ExpiringCredential> of(UserId owner, Instant after) {
        Map<OrganizationId, Boolean> visible = new ConcurrentHashMap<>();
        return jdbc
                .sql("""
                        select t.id, t.organization_id, t.name, t.prefix, t.last_four, t.generation, t.expires_at,
                               v.created_at as since
                        from app_token t join app_token_value v on v.token_id = t.id and v.generation = t.generation
                        where t.owner_id = ? and t.revoked_at is null and t.deleted_at is null and t.expires_at > ?
                        order by t.expires_at, t.id limit ?""")
                .param(owner.value())
                .param(after.atOffset(ZoneOffset.UTC))
                .param(MOST)
                .query((row, number) -> Owned.of(row))
                .list()
                .stream()
                .filter(owned -> visible.computeIfAbsent(owned.organization(), in -> maySee(owner, in)))
                .map(Owned::credential)
                .toList();
    }

    private boolean maySee(UserId owner, OrganizationId organization) {
        return organizations.permissionsOf(owner, organization).stream().anyMatch(TO_SEE::contains);
    }

    private record Owned(OrganizationId organization, ExpiringCredential credential) {

        static Owned of(ResultSet row) throws SQLException {
            return new Owned(
                    new OrganizationId(row.getObject("organization_id", UUID.class)),
                    new ExpiringCredential(
                            new TokenId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("prefix") + "…" + row.getString("last_four"),
                            row.getInt("generation"),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant()));
        }
    }
}
