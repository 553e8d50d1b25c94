package dev.tessera.audit;

import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds those who ever acted in a log, by name.
 *
 * @see <a href="../../../../../docs/decisions/0012-account-directory.md">Decision 0012</a>
 */
@Repository
class AuditPeople {

    private final JdbcClient jdbc;

    AuditPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditPerson> find(AuditChain chain, String text, int offset, int limit) {
        return jdbc.sql("""
                select d.id, d.full_name, d.email from audit_person p join account_directory d on d.id = p.account_id
                where p.chain = :chain and d.search_key like :text escape '!'
                order by d.search_key, d.id offset :offset rows fetch first :limit rows only""")
                .param("chain", chain.id())
                .param("text", SearchKey.of(text).anywhere())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new AuditPerson(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("email")))
                .list();
    }
}
