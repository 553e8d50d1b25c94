package dev.tessera.operations;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The module over the mail module, without SMTP; one person runs the instance. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"dev.tessera.operations", "dev.tessera.mail"},
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {".*\\.ui\\..*", ".*Test(\\$.*)?", ".*mail\\.MailModule"}))
public class OperationsModule {

    public static final Actor OPERATOR = TestActors.member().build();

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://portal.example.com"));
    }

    @Bean
    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(UserId user) {
                return Optional.of(TestAccounts.grace().id(user).build());
            }

            @Override
            public boolean isOperator(UserId user) {
                return user.equals(OPERATOR.user());
            }
        };
    }

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor() {
            @Override
            public Optional<Actor> find() {
                return Optional.of(OPERATOR);
            }

            @Override
            public Actor require() {
                return OPERATOR;
            }
        };
    }

    /** A part that nobody can look at. */
    @Bean
    HealthSource broken() {
        return new HealthSource() {
            @Override
            public int position() {
                return Integer.MAX_VALUE;
            }

            @Override
            public List<HealthFinding> look() {
                throw new IllegalStateException("The glass is dark");
            }
        };
    }
}
