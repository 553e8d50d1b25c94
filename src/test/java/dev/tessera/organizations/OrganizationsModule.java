package dev.tessera.organizations;

import dev.tessera.identity.FreshFactor;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.mail.LinkIssuer;
import dev.tessera.testing.MutableClock;
import dev.tessera.web.idempotency.IdempotencyModule;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The module without its views. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {".*\\.(ui|rest)\\..*", ".*Test(\\$.*)?"}))
@Import({FreshFactor.class, Throttle.class, IdempotencyModule.class})
public class OrganizationsModule {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    StoredAccounts accounts(JdbcClient jdbc) {
        return new StoredAccounts(jdbc);
    }

    @Bean
    PromisedMail outbox(ObjectProvider<LinkIssuer> links) {
        return new PromisedMail(links);
    }

    @Bean
    @Fallback
    FixedCensus census() {
        return new FixedCensus();
    }

    @Bean
    @Fallback
    FixedLeavings leavings() {
        return new FixedLeavings();
    }

    @Bean
    Settlers settlers(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            MembershipRepository memberships,
            RoleRepository roles,
            RoleBook book,
            MutableClock clock) {
        return new Settlers(jdbc, transaction, events, memberships, roles, book, clock);
    }
}
