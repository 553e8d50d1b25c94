package dev.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page costs the same wherever in a long log it is, and by whatever it is narrowed. */
@PersistenceTest(classes = AuditWorld.class)
@OnPostgres
class AuditPlanTest {

    private static final AuditChain CHAIN = new AuditChain(new UUID(7, 7));
    private static final UserId RARE = new UserId(new UUID(1, 1));
    private static final int ENTRIES = 100_000;
    private static final int PAGE = 50;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void writeALongLog() {
        if (jdbc.sql("select count(*) from audit_entry").query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("""
                insert into audit_entry (chain, position, occurred_at, action, outcome, actor_id, organization_id, target,
                                         address, factors, details, previous_hash, hash)
                select :chain, n, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute',
                       case when n % 5000 = 0 then 'role.created' else 'session.opened' end,
                       case when n % 4000 = 0 then 'REFUSED' else 'DONE' end,
                       case when n % 3000 = 0 then :rare else gen_random_uuid() end,
                       :chain, 'account:' || n % 2000, '-', '', '{}', decode('00', 'hex'), decode('00', 'hex')
                from generate_series(1, :entries) n""")
                .param("chain", CHAIN.id())
                .param("rare", RARE.value())
                .param("entries", ENTRIES)
                .update();
        jdbc.sql("analyze audit_entry").update();
    }

    static Stream<AuditFilter> filters() {
        return Stream.of(
                AuditFilter.ALL,
                AuditFilter.ALL.by(RARE),
                AuditFilter.ALL.of(Set.of("role.created")),
                AuditFilter.ALL.of(Set.of("role.created", "role.changed", "session.opened", "none.such")),
                AuditFilter.ALL.about("account:77"),
                AuditFilter.ALL.ended(Outcome.REFUSED),
                AuditFilter.ALL.between(START, START.plus(30, ChronoUnit.DAYS)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void readsNoMoreThanItGivesAndNeverTheWholeTable(AuditFilter filter) {
        for (long position : new long[] {ENTRIES, ENTRIES / 2, 5_000}) {
            AuditMark mark = new AuditMark(START.plus(position, ChronoUnit.MINUTES), position);
            JsonNode plan = explained(filter, mark);

            assertThat(plan.toString()).doesNotContain("Seq Scan");
            assertThat(rowsRead(plan)).as(plan.toPrettyString()).isLessThanOrEqualTo(PAGE * 5L);
        }
    }

    private JsonNode explained(AuditFilter filter, AuditMark mark) {
        String json = jdbc.sql("explain (analyze, format json) " + AuditSearch.select(filter, mark))
                .params(AuditSearch.parameters(CHAIN, filter, mark, PAGE))
                .query(String.class)
                .single();
        return JsonMapper.shared().readTree(json).get(0).get("Plan");
    }

    /** What the scans found and what they threw away. */
    private static long rowsRead(JsonNode node) {
        long rows = 0;
        if (node.get("Node Type").asString().contains("Scan")
                && !node.get("Node Type").asString().contains("Subquery")) {
            rows += node.get("Actual Rows").asLong()
                    + node.path("Rows Removed by Filter").asLong(0);
        }
        for (JsonNode child : node.path("Plans")) {
            rows += rowsRead(child);
        }
        return rows;
    }
}
