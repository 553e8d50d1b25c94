package dev.tessera.tokens.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.Permission;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity.Preset;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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

@OnPostgres
class TwoNodesNoticesTest extends NoticesContract {

    @Autowired
    ExpiryRound round;

    @Autowired
    JdbcConnectionDetails database;

    private ConfigurableApplicationContext otherNode;

    @BeforeEach
    void startOtherNode() {
        otherNode = new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run("--spring.datasource.url=" + database.getJdbcUrl());
        otherNode.getBean(TokensModule.Neighbours.class).add(grace, organization, Permission.MANAGE_OWN_TOKENS);
    }

    @AfterEach
    void stopOtherNode() {
        otherNode.close();
    }

    @Test
    void tellNobodyTwiceThoughNoLockHoldsEitherBack() throws Exception {
        for (int i = 0; i < 30; i++) {
            created("Token " + i, Preset.DAYS_90);
        }
        for (int days : List.of(60, 83, 89)) {
            clock.set(MutableClock.START.plus(Duration.ofDays(days)));
            otherNode.getBean(MutableClock.class).set(clock.instant());

            Race.between(List.of(this::goRoundHere, this::goRoundThere, this::goRoundHere, this::goRoundThere));
        }

        assertThat(toldByEither())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.items()).hasSize(30));
    }

    private boolean goRoundHere() {
        round.tellOwners();
        return true;
    }

    private boolean goRoundThere() {
        otherNode.getBean(ExpiryRound.class).tellOwners();
        return true;
    }

    private List<OutgoingMail> toldByEither() {
        return Stream.concat(
                        neighbours.mailsTo(grace).stream(),
                        otherNode.getBean(TokensModule.Neighbours.class).mailsTo(grace).stream())
                .filter(mail -> mail.template().equals("tokens-expiring"))
                .toList();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import({TokensModule.class, NoticesModule.class})
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
