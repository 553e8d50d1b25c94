package dev.tessera.verification.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.kernel.Caller;
import dev.tessera.testing.Databases;
import dev.tessera.testing.TestActors;
import dev.tessera.verification.Check;
import dev.tessera.verification.TestTokens;
import dev.tessera.verification.TestWorld;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verification;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.VerifierDirectory;
import dev.tessera.verification.Verifiers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares {@code POST /api/v6/verify} with a constant answer, in alternating rounds, at a thousand and at a million stored
 * tokens on PostgreSQL.
 *
 * <p>One bare Tomcat gives both: the one by the hot path's filter and nothing else, the other by a servlet and nothing else,
 * which reads the same request to its end and sends the same bytes. The load comes from {@code wrk}, which must be installed.
 * Arguments, if any, are the numbers of stored tokens.
 */
public final class HotPathBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HotPathBenchmark.class);
    private static final String VERIFY = "/api/v6/verify";
    private static final String CONSTANT = "/constant";
    private static final int IN_USE = 10_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 20);
    private static final int DECISIONS = 2_000_000;

    private final ConfigurableApplicationContext application;
    private final BareTomcat tomcat;
    private final Path script = Files.createTempFile("verify", ".lua");

    private HotPathBenchmark() throws IOException {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run("--spring.main.banner-mode=off", "--spring.datasource.url=" + Databases.freshPostgresUrl());
        VerifierDirectory verifiers = application.getBean(VerifierDirectory.class);
        Endpoint verify = application.getBean(VerifyEndpoint.class);
        tomcat = BareTomcat.start(new HotPath(verifiers, List.of(verify)), VERIFY);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HotPathBenchmark benchmark = new HotPathBenchmark();
        LOG.info(
                "Compared are two answers to the same POST, by the same bytes, of the same bare Tomcat: constant is a servlet"
                        + " that reads the request; verify is the hot path's filter, with login, JSON, decision and usage");
        for (String stored : arguments.length == 0 ? new String[] {"1000", "1000000"} : arguments) {
            benchmark.compareAt(Integer.parseInt(stored));
        }
        benchmark.application.close();
        System.exit(0);
    }

    private void compareAt(int stored) throws IOException, InterruptedException {
        List<String> inUse = storeUpTo(stored);
        prepare(inUse);
        load(VERIFY, WARM_UP);
        load(CONSTANT, WARM_UP);
        Comparison comparison = new Comparison();
        for (int round = 0; round < ROUNDS; round++) {
            comparison.add(load(CONSTANT, SECONDS), load(VERIFY, SECONDS));
        }
        decide(inUse);
        LOG.info(
                "{} stored, load average {}: {}; a decision alone {} ns",
                stored,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                comparison,
                decide(inUse));
    }

    private Wrk.Result load(String path, int seconds) throws IOException, InterruptedException {
        return Wrk.load(tomcat.address(path), script, seconds);
    }

    private List<String> storeUpTo(int stored) {
        TestTokens tokens = application.getBean(TestTokens.class);
        List<String> inUse = Stream.generate(tokens::stored)
                .limit(Math.min(stored, IN_USE))
                .map(token -> token.value().reveal())
                .toList();
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql(
                        "insert into app_token (id, owner_id, organization_id, name, name_key, search_key, prefix, last_four, validity,"
                                + " enabled, created_at, use_count, version)"
                                + " select gen_random_uuid(), owner_id, organization_id, 'filler', 'filler' || n, 'filler',"
                                + " 'tessp_', 'aaaa', 'NEVER', true, now(), 0, 0"
                                + " from generate_series(1, greatest(0, ? - (select count(*) from app_token))) n,"
                                + " (select * from app_token limit 1) t")
                .param(stored)
                .update();
        jdbc.sql("insert into app_token_value (hash, token_id, generation, last_four, created_at, use_count)"
                        + " select sha256(id::text::bytea), id, 1, last_four, created_at, 0 from app_token t"
                        + " where not exists (select 1 from app_token_value v where v.token_id = t.id)")
                .update();
        jdbc.sql("analyze").update();
        return inUse;
    }

    private void prepare(List<String> inUse) throws IOException, InterruptedException {
        String basic = basic();
        Files.writeString(script, script(basic, inUse));
        String question = "{\"token\":\"" + inUse.getFirst() + "\"}";
        tomcat.answerConstantly(Twins.answer(tomcat.address(VERIFY), basic, question));
        Twins.demandTwins(tomcat.address(VERIFY), tomcat.address(CONSTANT), basic, question);
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

    /** The processor time of a decision in this one thread, in nanoseconds on average. */
    private long decide(List<String> inUse) {
        Verification verification = application.getBean(Verification.class);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < DECISIONS; i++) {
            Check check = Check.of(inUse.get(i % inUse.size()), Caller.UNKNOWN);
            if (!(verification.verify(check) instanceof Active)) {
                throw new IllegalStateException("A good token was refused");
            }
        }
        return (threads.getCurrentThreadCpuTime() - began) / DECISIONS;
    }

    /** Verification with its stand-ins for other modules, but for uses: those are written as in the portal. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @ComponentScan(
            basePackages = "dev.tessera.tokens",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(JdbcTokenUsage|TokenUses)"))
    @Import({TestWorld.class, VerifyEndpoint.class})
    static class Application {}
}
