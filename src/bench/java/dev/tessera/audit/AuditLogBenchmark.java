package dev.tessera.audit;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.Databases;
import dev.tessera.testing.TestActors;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
 * Measures how long a page of an organization's audit log takes on PostgreSQL while the log holds 1,000, 100,000 and 1,000,000
 * entries: the newest, one in the middle, one at the end of a long way down, and the newest of a person, an action, an outcome and a
 * target. Told is the median, and its ratio to the same page of the shortest log.
 */
public final class AuditLogBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLogBenchmark.class);
    private static final int[] ENTRIES = {1_000, 100_000, 1_000_000};
    private static final int PAGE = 50;
    private static final int ROUNDS = 200;
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Map<String, Double> atFirst = new HashMap<>();
    private final ConfigurableApplicationContext application;
    private final AuditReading reading;
    private final JdbcClient jdbc;
    private final Actor admin = TestActors.member().build();
    private final UserId clerk = new UserId(new UUID(1, 1));

    private AuditLogBenchmark() {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run("--spring.main.banner-mode=off", "--spring.datasource.url=" + Databases.freshPostgresUrl());
        reading = application.getBean(AuditReading.class);
        jdbc = application.getBean(JdbcClient.class);
        application.getBean(AuditWorld.Neighbours.class).introduce(admin, "Ada Lovelace", Permission.VIEW_AUDIT_LOG);
    }

    public static void main(String[] arguments) {
        AuditLogBenchmark benchmark = new AuditLogBenchmark();
        int written = 0;
        for (int entries : ENTRIES) {
            benchmark.write(written + 1, entries);
            benchmark.measure(entries);
            written = entries;
        }
        benchmark.application.close();
        System.exit(0);
    }

    private void write(int from, int to) {
        jdbc.sql("""
                insert into audit_entry (chain, position, occurred_at, action, outcome, actor_id, organization_id, target,
                                         address, factors, details, previous_hash, hash)
                select :chain, n, timestamptz '2020-01-01 00:00:00Z' + n * interval '1 minute',
                       case when n % 500 = 0 then 'role.created' else 'session.opened' end,
                       case when n % 400 = 0 then 'REFUSED' else 'DONE' end,
                       case when n % 300 = 0 then :clerk else gen_random_uuid() end,
                       :chain, 'account:' || n % 200, '-', '', '{}', decode('00', 'hex'), decode('00', 'hex')
                from generate_series(:from, :to) n""")
                .param("chain", admin.affiliation().orElseThrow().value())
                .param("clerk", clerk.value())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("analyze audit_entry").update();
    }

    private void measure(int entries) {
        Map<String, AuditFilter> filters = new LinkedHashMap<>();
        filters.put("newest", AuditFilter.ALL);
        filters.put("of a person", AuditFilter.ALL.by(clerk));
        filters.put("of an action", AuditFilter.ALL.of(Set.of("role.created")));
        filters.put("refused", AuditFilter.ALL.ended(Outcome.REFUSED));
        filters.put("of a target", AuditFilter.ALL.about("account:77"));
        filters.forEach((name, filter) -> measure(entries, name, filter, entries + 1));
        measure(entries, "in the middle", AuditFilter.ALL, entries / 2);
        measure(entries, "far down", AuditFilter.ALL, PAGE + 1);
    }

    private void measure(int entries, String name, AuditFilter filter, int position) {
        AuditMark mark = new AuditMark(START.plus(position, ChronoUnit.MINUTES), position);
        double median = medianMillis(filter, mark);
        atFirst.putIfAbsent(name, median);
        LOG.info("{} entries, {}: {} ms, ratio {}", entries, name, median, median / atFirst.get(name));
    }

    private double medianMillis(AuditFilter filter, AuditMark mark) {
        long[] nanos = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long began = System.nanoTime();
            int rows = reading.page(admin, AuditScope.ORGANIZATION, filter, mark, PAGE)
                    .size();
            long took = System.nanoTime() - began;
            if (rows == 0) {
                throw new IllegalStateException("The page lacks rows");
            }
            nanos[Math.max(0, round)] = took;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @Import(AuditWorld.class)
    static class Application {}
}
