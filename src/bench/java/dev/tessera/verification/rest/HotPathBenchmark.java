package dev.tessera.verification.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.testing.Databases;
import dev.tessera.testing.TestActors;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestWorld;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.Verifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares {@code POST /api/v6/verify} with a constant answer of a bare Tomcat in the same process, in alternating rounds, at
 * a thousand and at a million stored tokens on PostgreSQL. The load comes from {@code wrk}, which must be installed.
 */
public final class HotPathBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HotPathBenchmark.class);
    private static final int IN_USE = 10_000;
    private static final int ROUNDS = 7;

    private final ConfigurableApplicationContext application;
    private final BareTomcat bare = BareTomcat.start();
    private final Path script;

    private HotPathBenchmark() throws IOException {
        application = SpringApplication.run(
                Server.Application.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + Databases.freshPostgresUrl());
        script = Files.createTempFile("verify", ".lua");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HotPathBenchmark benchmark = new HotPathBenchmark();
        benchmark.compareAt(1_000);
        benchmark.compareAt(1_000_000);
        benchmark.application.close();
        System.exit(0);
    }

    private void compareAt(int stored) throws IOException, InterruptedException {
        storeUpTo(stored);
        String ours =
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/api/v6/verify";
        Wrk.load(ours, script, 15);
        Wrk.load(bare.address(), script, 10);
        List<Wrk.Result> constant = new ArrayList<>();
        List<Wrk.Result> verify = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            constant.add(Wrk.load(bare.address(), script, 4));
            verify.add(Wrk.load(ours, script, 4));
        }
        report(stored, constant, verify);
    }

    /** The processor time that a request costs this process is told too: other load on the machine blurs it less. */
    private static void report(int stored, List<Wrk.Result> constant, List<Wrk.Result> verify) {
        String figures = Stream.of("constant", "verify")
                .map(what -> figures(what, what.equals("verify") ? verify : constant))
                .collect(Collectors.joining("; "));
        LOG.info(String.format(
                Locale.ROOT,
                "%,d stored: %s; ratio %.2f, p99 ratio %.2f, failed %d",
                stored,
                figures,
                median(verify, Wrk.Result::requestsPerSecond) / median(constant, Wrk.Result::requestsPerSecond),
                median(verify, Wrk.Result::p99Millis) / median(constant, Wrk.Result::p99Millis),
                verify.stream().mapToLong(Wrk.Result::failed).sum()));
    }

    private static String figures(String what, List<Wrk.Result> results) {
        return String.format(
                Locale.ROOT,
                "%s %.0f/s, p99 %.2f ms, cpu %.1f us",
                what,
                median(results, Wrk.Result::requestsPerSecond),
                median(results, Wrk.Result::p99Millis),
                median(results, Wrk.Result::cpuMicros));
    }

    private static double median(List<Wrk.Result> results, ToDoubleFunction<Wrk.Result> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void storeUpTo(int stored) throws IOException {
        TestTokens tokens = application.getBean(TestTokens.class);
        List<String> inUse = Stream.generate(tokens::stored)
                .limit(Math.min(stored, IN_USE))
                .map(token -> token.value().reveal())
                .toList();
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql(
                        "insert into app_token (id, owner_id, organization_id, name, name_key, search_key, hash, prefix, last_four, validity,"
                                + " enabled, created_at, use_count, version)"
                                + " select gen_random_uuid(), owner_id, organization_id, 'filler', 'filler' || n, 'filler',"
                                + " sha256(gen_random_uuid()::text::bytea), 'tessp_', 'aaaa', 'NEVER', true, now(), 0, 0"
                                + " from generate_series(1, greatest(0, ? - (select count(*) from app_token))) n,"
                                + " (select * from app_token limit 1) t")
                .param(stored)
                .update();
        jdbc.sql("analyze").update();
        Files.writeString(script, script(basic(), inUse));
    }

    private String basic() {
        Created verifier = (Created) application
                .getBean(Verifiers.class)
                .create(TestActors.member().user(TestWorld.OPERATOR).build(), "wrk");
        String login = verifier.verifier().id() + ":" + verifier.secret().reveal();
        return Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    }

    private static String script(String basic, List<String> values) {
        StringBuilder lua = new StringBuilder("local tokens = {");
        values.forEach(value -> lua.append('"').append(value).append("\","));
        return lua.append("}\nlocal requests = {}\n")
                .append("init = function(args)\n")
                .append("  for i, token in ipairs(tokens) do\n")
                .append("    requests[i] = wrk.format('POST', nil, {['Content-Type'] = 'application/json',\n")
                .append("      ['Authorization'] = 'Basic ")
                .append(basic)
                .append("'}, '{\"token\":\"' .. token .. '\"}')\n")
                .append("  end\nend\n")
                .append("request = function() return requests[math.random(#requests)] end\n")
                .toString();
    }
}
