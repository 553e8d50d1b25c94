package dev.tessera.mail;

import dev.tessera.kernel.PublicUrl;
import java.net.URI;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The mail module as the application runs it, JPA's transactions included, with a clock and codes that a test controls. It
 * bears no stereotype, so that no other test's component scan finds it.
 */
@AutoConfigurationPackage
@ComponentScan
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
class MailModule {

    @Bean
    AdvancingClock clock() {
        return new AdvancingClock();
    }

    @Bean
    RecordingCodeIssuer codeIssuer() {
        return new RecordingCodeIssuer();
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://portal.example.com"));
    }
}
