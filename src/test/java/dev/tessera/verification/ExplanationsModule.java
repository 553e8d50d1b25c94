package dev.tessera.verification;

import dev.tessera.organizations.OrganizationsModule;
import dev.tessera.testing.MutableClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What explains decisions, beside organizations as they are. */
@Configuration(proxyBeanMethods = false)
@Import({
    OrganizationsModule.class,
    Explanations.class,
    ExplainedTokens.class,
    SnapshotQuery.class,
    OrganizationTokenQuery.class
})
public class ExplanationsModule {

    @Bean
    TestTokens testTokens(
            JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, MutableClock clock) {
        return new TestTokens(jdbc, transaction, events, clock);
    }

    @Bean
    TestOrganizationTokens testOrganizationTokens(JdbcClient jdbc, MutableClock clock) {
        return new TestOrganizationTokens(jdbc, clock);
    }
}
