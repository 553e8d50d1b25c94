package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.Databases;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenQuery.Sort;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures how long the first rows of a person's token list take while the database holds 100, 10,000 and 1,000,000 tokens on
 * PostgreSQL, and for a person with 10,000 of their own. It asks what the list asks: how many tokens are live and inactive, and
 * the first 50 rows, as the list begins, sorted by last use, and searched. Told is the median, and its ratio to the same view at
 * 100.
 */
public final class TokenListBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(TokenListBenchmark.class);
    private static final int[] STORED = {100, 10_000, 1_000_000};
    private static final int OWN = 25;
    private static final int MANY = 10_000;
    private static final int FIRST_ROWS = 50;
    private static final int ROUNDS = 200;

    private static final Map<String, AppTokenQuery> VIEWS = Map.of(
            "first", new AppTokenQuery("", TokenStatus.LIVE, Sort.CREATED, false),
            "by last use", new AppTokenQuery("", TokenStatus.LIVE, Sort.LAST_USED, false),
            "searched", new AppTokenQuery("token 1", TokenStatus.LIVE, Sort.CREATED, false));

    private final Map<String, Double> atFirst = new HashMap<>();
    private final ConfigurableApplicationContext application;
    private final AppTokens tokens;
    private final JdbcClient jdbc;
    private final Actor person = TestActors.member().build();
    private final Actor collector = TestActors.member().build();

    private TokenListBenchmark() {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run("--spring.main.banner-mode=off", "--spring.datasource.url=" + Databases.freshPostgresUrl());
        tokens = application.getBean(AppTokens.class);
        jdbc = application.getBean(JdbcClient.class);
        TokensModule.Neighbours neighbours = application.getBean(TokensModule.Neighbours.class);
        for (Actor actor : Set.of(person, collector)) {
            neighbours.add(
                    TestAccounts.grace().id(actor.user()).build(),
                    actor.affiliation().orElseThrow(),
                    Permission.MANAGE_OWN_TOKENS);
        }
    }

    public static void main(String[] arguments) {
        TokenListBenchmark benchmark = new TokenListBenchmark();
        benchmark.store(benchmark.person, OWN);
        for (int stored : STORED) {
            benchmark.storeForOthersUpTo(stored);
            benchmark.measure(benchmark.person, stored + " stored, " + OWN + " one's own");
        }
        benchmark.store(benchmark.collector, MANY);
        benchmark.measure(benchmark.collector, MANY + " one's own");
        benchmark.application.close();
        System.exit(0);
    }

    private void measure(Actor actor, String among) {
        jdbc.sql("analyze").update();
        VIEWS.forEach((name, query) -> {
            double median = medianMillis(actor, query);
            atFirst.putIfAbsent(name, median);
            LOG.info("{}, {}: {} ms, ratio {}", among, name, median, median / atFirst.get(name));
        });
    }

    private double medianMillis(Actor actor, AppTokenQuery query) {
        long[] nanos = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long began = System.nanoTime();
            AppTokenCounts counts = tokens.counts(actor, query.text());
            int rows = tokens.list(actor, query, 0, FIRST_ROWS).size();
            long took = System.nanoTime() - began;
            if (rows == 0 || rows != Math.min(counts.live(), FIRST_ROWS)) {
                throw new IllegalStateException("The list lacks rows");
            }
            nanos[Math.max(0, round)] = took;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    private void store(Actor owner, int number) {
        insert(owner.user(), owner.affiliation().orElseThrow(), 1, number);
    }

    /** Twenty-five tokens each, as a person may have. */
    private void storeForOthersUpTo(int stored) {
        long there =
                jdbc.sql("select count(*) from app_token").query(Long.class).single();
        insertForOthers((int) there + 1, stored);
    }

    private void insertForOthers(int from, int to) {
        jdbc.sql(insertion("('00000000-0000-7000-8000-' || lpad(to_hex(n / 25), 12, '0'))::uuid", "gen_random_uuid()"))
                .param(from)
                .param(to)
                .update();
    }

    private void insert(UserId owner, OrganizationId organization, int from, int to) {
        jdbc.sql(insertion("'" + owner + "'::uuid", "'" + organization + "'::uuid"))
                .param(from)
                .param(to)
                .update();
    }

    private static String insertion(String owner, String organization) {
        return "insert into app_token (id, owner_id, organization_id, name, name_key, search_key, prefix, last_four,"
                + " validity, enabled, created_at, expires_at, last_used_at, use_count, version)"
                + " select gen_random_uuid(), " + owner + ", " + organization
                + ", 'Token ' || n, 'token ' || n, 'token ' || n, 'tessp_', 'aaaa', 'CUSTOM', true,"
                + " now() - n * interval '1 second', now() + case when n % 10 = 0 then -1 else n % 400 + 5 end * interval '1 day',"
                + " case when n % 4 = 0 then null else now() - (n::bigint * 7919 % 5000) * interval '1 minute' end, 0, 0"
                + " from generate_series(?, ?) n";
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @Import(TokensModule.class)
    static class Application {}
}
