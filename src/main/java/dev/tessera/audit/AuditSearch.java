package dev.tessera.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds entries from the newest on. Each question is answered by one index from where the reader stands, so it costs the same
 * at the millionth entry as at the first. The texts joined here are all constants.
 */
@Repository
class AuditSearch {

    private static final String NEWEST_FIRST = " order by occurred_at desc, position desc fetch first :limit rows only";

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LoggedEntry> page(AuditChain chain, AuditFilter filter, @Nullable AuditMark behind, int limit) {
        Map<String, Object> parameters = parameters(chain, filter, behind, limit);
        return jdbc.sql(select(filter, behind))
                .params(parameters)
                .query(AuditSearch::read)
                .list();
    }

    List<LoggedEntry> find(AuditChain chain, long number) {
        return jdbc.sql("select * from audit_entry where chain = :chain and position = :number")
                .param("chain", chain.id())
                .param("number", number)
                .query(AuditSearch::read)
                .list();
    }

    /** Of several actions, the newest of each are found by the index, and the newest of those are taken. */
    static String select(AuditFilter filter, @Nullable AuditMark behind) {
        String all = "select * from audit_entry where chain = :chain" + conditions(filter, behind);
        if (filter.actions().isEmpty()) {
            return all + NEWEST_FIRST;
        }
        return IntStream.range(0, filter.actions().size())
                .mapToObj(index -> "(" + all + " and action = :action" + index + NEWEST_FIRST + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") found" + NEWEST_FIRST));
    }

    private static String conditions(AuditFilter filter, @Nullable AuditMark behind) {
        StringBuilder conditions = new StringBuilder();
        if (filter.person() != null) {
            conditions.append(" and actor_id = :person");
        }
        if (filter.target() != null) {
            conditions.append(" and target = :target");
        }
        if (filter.outcome() != null) {
            conditions.append(" and outcome = :outcome");
        }
        if (filter.from() != null) {
            conditions.append(" and occurred_at >= :from");
        }
        if (filter.until() != null) {
            conditions.append(" and occurred_at < :until");
        }
        if (behind != null) {
            conditions.append(" and occurred_at <= :at and (occurred_at < :at or position < :number)");
        }
        return conditions.toString();
    }

    static Map<String, Object> parameters(AuditChain chain, AuditFilter filter, @Nullable AuditMark behind, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("chain", chain.id());
        parameters.put("limit", limit);
        if (filter.person() != null) {
            parameters.put("person", filter.person().value());
        }
        if (filter.target() != null) {
            parameters.put("target", filter.target());
        }
        if (filter.outcome() != null) {
            parameters.put("outcome", filter.outcome().name());
        }
        if (filter.from() != null) {
            parameters.put("from", utc(filter.from()));
        }
        if (filter.until() != null) {
            parameters.put("until", utc(filter.until()));
        }
        if (behind != null) {
            parameters.put("at", utc(behind.at()));
            parameters.put("number", behind.number());
        }
        List<String> actions = new ArrayList<>(filter.actions());
        for (int i = 0; i < actions.size(); i++) {
            parameters.put("action" + i, actions.get(i));
        }
        return parameters;
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static LoggedEntry read(ResultSet row, int number) throws SQLException {
        return AuditEntries.read(row).logged();
    }
}
