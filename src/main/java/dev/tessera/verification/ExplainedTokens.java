package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.TokenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what an organization has of tokens, whether good or not, but no deleted ones.
 *
 * @see <a href="../../../../../docs/decisions/0003-one-query-verification.md">Decision 0003</a>
 */
@Component
class ExplainedTokens {

    private static final String TOKENS = """
            select * from (
                select t.id, t.name, t.last_four, a.full_name, false as shared
                from app_token t left join account a on a.id = t.owner_id
                where t.organization_id = :organization and t.deleted_at is null
                union all
                select t.id, t.name, t.last_four, a.full_name, true as shared
                from organization_token t left join account a on a.id = t.created_by
                where t.organization_id = :organization and t.deleted_at is null
            ) token""";
    private static final String NAMED = TOKENS
            + " where lower(name) like :text escape '!' or lower(full_name) like :text escape '!'"
            + " order by lower(name), id offset :offset rows fetch next :limit rows only";
    private static final String ONE = TOKENS + " where id = :id";

    private final JdbcClient jdbc;

    ExplainedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in whose name, or whose owner's, the text occurs, by name. */
    List<ExplainedToken> list(OrganizationId organization, String text, int offset, int limit) {
        return jdbc.sql(NAMED)
                .param("organization", organization.value())
                .param("text", "%" + SearchKey.literal(text.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<ExplainedToken> find(OrganizationId organization, TokenId token) {
        return jdbc.sql(ONE)
                .param("organization", organization.value())
                .param("id", token.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static ExplainedToken read(ResultSet row) throws SQLException {
        String owner = row.getString("full_name");
        return new ExplainedToken(
                new TokenId(row.getObject("id", UUID.class)),
                row.getBoolean("shared") ? CredentialKind.ORGANIZATION_TOKEN : CredentialKind.APP_TOKEN,
                row.getString("name"),
                row.getString("last_four"),
                owner == null ? "" : owner);
    }
}
