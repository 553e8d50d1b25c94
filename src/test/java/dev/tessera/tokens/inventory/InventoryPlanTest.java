package dev.tessera.tokens.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.tokens.inventory.Credential.Position;
import dev.tessera.tokens.inventory.CredentialQuery.Sort;
import dev.tessera.tokens.inventory.InventorySql.Part;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page costs the same wherever in a long list it is, in whatever order, and by whatever it is narrowed. */
@PersistenceTest(classes = InventoryWorld.class)
@OnPostgres
class InventoryPlanTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(7, 7));
    private static final UserId RARE = new UserId(new UUID(1, 1));
    private static final int TOKENS = 100_000;
    private static final int PAGE = 50;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = START.plus(TOKENS, ChronoUnit.MINUTES);

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void issueManyTokens() {
        if (jdbc.sql("select count(*) from app_token").query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("""
                insert into app_token (id, owner_id, organization_id, name, name_key, search_key, prefix, last_four, validity,
                                       enabled, created_at, expires_at, last_used_at, last_used_on, revoked_at, asked_on, has_spare,
                                       spare_permissions, use_count, version)
                select gen_random_uuid(), case when n % 3000 = 0 then :rare else gen_random_uuid() end, :organization,
                       'Token ' || n, case when n % 4 = 0 then null else 'token ' || n end, 'token ' || n, 'tessp_', 'abcd',
                       'CUSTOM', true, made, case when n % 5000 = 0 then null else made + interval '2 years' end,
                       case when n % 7 = 0 then null else made + interval '1 hour' end,
                       case when n % 7 = 0 then null else cast((made + interval '1 hour') at time zone 'UTC' as date) end,
                       case when n % 4 = 0 then made end, date '2026-03-01', n % 2000 = 1, '', 0, 0
                from (select n, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute' as made
                      from generate_series(1, :tokens) n) numbers""")
                .param("organization", ORGANIZATION.value())
                .param("rare", RARE.value())
                .param("tokens", TOKENS)
                .update();
        jdbc.sql("analyze app_token").update();
    }

    static Stream<CredentialQuery> queries() {
        Stream<CredentialQuery> orders = Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(true, false)
                        .map(ascending -> new CredentialQuery("", null, null, null, sort, ascending)));
        Stream<CredentialQuery> narrowed = Stream.of(
                narrowed(Kind.APP_TOKEN, null),
                narrowed(null, Risk.NEVER_USED),
                narrowed(null, Risk.NO_EXPIRY),
                narrowed(null, Risk.SPARE_PERMISSIONS),
                new CredentialQuery("", null, RARE, null, Sort.CREATED, false));
        return Stream.concat(orders, narrowed);
    }

    private static CredentialQuery narrowed(@Nullable Kind kind, @Nullable Risk risk) {
        return new CredentialQuery("", kind, null, risk, Sort.CREATED, false);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsNoMoreThanItGivesAndNeverTheWholeTable(CredentialQuery query) {
        for (int minutes : new int[] {TOKENS, TOKENS / 2, TOKENS / 4}) {
            Instant made = START.plus(minutes, ChronoUnit.MINUTES);
            Position place = new Position(
                    "token " + minutes,
                    made,
                    made.plus(1, ChronoUnit.HOURS),
                    made.atOffset(ZoneOffset.UTC).plusYears(2).toInstant(),
                    new UUID(3, 3));
            JsonNode plan = explained(query, place);

            assertThat(rowsRead(plan)).as(query + plan.toPrettyString()).isLessThanOrEqualTo(most(query));
        }
    }

    /** The uses of a day are sorted as a whole. */
    private static long most(CredentialQuery query) {
        return query.sort() == Sort.LAST_USED ? 3L * 1_440 : PAGE * 5L;
    }

    private JsonNode explained(CredentialQuery query, Position place) {
        String json = jdbc.sql("explain (analyze, format json) " + new InventorySql(query, true).page(Part.VALUED))
                .params(InventorySearch.parameters(ORGANIZATION, query, place, PAGE, NOW))
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
