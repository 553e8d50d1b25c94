package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tessera.identity.AccountEvent;
import dev.tessera.identity.AccountEvent.EmailChanged;
import dev.tessera.identity.AccountEvent.ProfileChanged;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestActors;
import dev.tessera.verification.TestTokens.Stored;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import dev.tessera.verification.VerifierCreation.Created;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest(classes = TestWorld.class)
@OnPostgres
class TwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Autowired
    TestTokens tokens;

    @Autowired
    MutableClock clock;

    @Autowired
    Verifiers verifiers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    private ConfigurableApplicationContext otherNode;

    @BeforeEach
    void startOtherNode() {
        otherNode = new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run("--spring.datasource.url=" + database.getJdbcUrl());
        await().until(this::bothListen);
    }

    @AfterEach
    void stopOtherNode() {
        otherNode.close();
    }

    @Test
    void aRevocationOnOneNodeIsEffectiveOnTheOtherWithinASecond() {
        Stored token = tokens.stored();
        untilCachedThere(token);
        tokens.revoke(token);
        await().atMost(SOON).until(() -> verifyThere(token).equals(new Refused(Code.REVOKED)));
    }

    @Test
    void aChangedAccountIsReadAnewOnTheOtherNodeWithinASecond() {
        Stored token = tokens.stored();
        Actor owner = TestActors.member().user(token.owner()).build();
        for (AccountEvent event : List.of(new ProfileChanged(owner), new EmailChanged(owner))) {
            untilCachedThere(token);
            tokens.tell(event);
            await().atMost(SOON).until(() -> !isCachedThere(token));
        }
    }

    @Test
    void aDisabledMemberIsRefusedOnTheOtherNodeWithinASecond() {
        Stored token = tokens.stored();
        untilCachedThere(token);
        tokens.disableMember(token);
        await().atMost(SOON).until(() -> verifyThere(token).equals(new Refused(Code.USER_DISABLED)));
    }

    @Test
    void aChangedRoleIsEffectiveOnTheOtherNodeWithinASecond() {
        Stored token = tokens.stored();
        untilCachedThere(token);
        tokens.permitByRole(token, "VIEW_OWN_TOKENS");
        await().atMost(SOON).until(() -> verifyThere(token).equals(new Refused(Code.PERMISSION_MISSING)));
    }

    @Test
    void aRevokedVerifierIsAStrangerOnTheOtherNodeWithinASecond() {
        var operator = TestWorld.operator(clock);
        Created created = (Created) verifiers.create(operator, "Gateway");
        VerifierDirectory there = otherNode.getBean(VerifierDirectory.class);
        String id = created.verifier().id().toString();
        await().atMost(SOON)
                .until(() -> there.authenticate(id, created.secret().reveal()).isPresent());
        verifiers.revoke(operator, created.verifier().id());
        await().atMost(SOON)
                .until(() -> there.authenticate(id, created.secret().reveal()).isEmpty());
    }

    @Test
    void nothingStaleSurvivesTheLossOfTheListeningConnection() {
        Stored token = tokens.stored();
        untilCachedThere(token);
        tokens.set("app_token", "revoked_at", token.id().value());
        assertThat(verifyThere(token)).as("cached, for nobody told").isInstanceOf(Active.class);

        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and application_name = ?")
                .param(DropHearing.APPLICATION_NAME)
                .query()
                .listOfRows();
        await().atMost(SOON).until(() -> verifyThere(token).equals(new Refused(Code.REVOKED)));

        await().until(this::bothListen);
        aRevocationOnOneNodeIsEffectiveOnTheOtherWithinASecond();
    }

    private void untilCachedThere(Stored token) {
        await().until(() -> {
            assertThat(verifyThere(token)).isInstanceOf(Active.class);
            return isCachedThere(token);
        });
    }

    private boolean isCachedThere(Stored token) {
        return otherNode
                .getBeanProvider(new ParameterizedTypeReference<SnapshotCache<CredentialHash, TokenSnapshot>>() {})
                .getObject()
                .holds(token.value().hash());
    }

    private Verdict verifyThere(Stored token) {
        return otherNode
                .getBean(Verification.class)
                .verify(Check.of(token.value().reveal(), Caller.UNKNOWN));
    }

    private boolean bothListen() {
        return jdbc.sql("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and application_name = ?")
                        .param(DropHearing.APPLICATION_NAME)
                        .query(Integer.class)
                        .single()
                == 2;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import(TestWorld.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Node {}
}
