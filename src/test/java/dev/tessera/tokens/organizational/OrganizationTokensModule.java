package dev.tessera.tokens.organizational;

import dev.tessera.identity.FreshFactor;
import dev.tessera.testing.MutableClock;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.leaks.LeakReaders;
import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans that look after organization tokens, and a neighbourhood that says what a test tells it to say. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import({
    SharedTokens.class,
    SharedTokenCreation.class,
    OrganizationTokenPermission.class,
    OrganizationTokenStore.class,
    JdbcOrganizationTokenUsage.class,
    LeakedOrganizationTokens.class,
    OrganizationLeakNotice.class,
    LeakReaders.class,
    FreshFactor.class,
    TokensModule.Neighbours.class
})
public class OrganizationTokensModule {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }
}
