package dev.tessera.tokens.apikeys;

import dev.tessera.identity.Affiliations;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.leaks.LeakReaders;
import dev.tessera.tokens.leaks.LeaksModule;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans that look after API keys, and a neighbourhood that says what a test tells it to say. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import({
    OwnApiKeys.class,
    SecretIssuer.class,
    SecretPermission.class,
    ApiKeyStore.class,
    ApiKeyAuthentication.class,
    ApiKeyUses.class,
    ApiKeyNotices.class,
    LeakedApiSecrets.class,
    LeakedSecretNotice.class,
    LeaksModule.class,
    LeakReaders.class,
    FreshFactor.class,
    TokensModule.Neighbours.class,
    ApiKeysModule.Demands.class
})
public class ApiKeysModule {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    /** Whose organization demands a second factor. */
    public static class Demands implements Affiliations {

        private final Set<UserId> required = ConcurrentHashMap.newKeySet();

        void demandMfaOf(UserId user) {
            required.add(user);
        }

        @Override
        public Optional<OrganizationId> organizationOf(UserId user) {
            return Optional.empty();
        }

        @Override
        public boolean canActIn(UserId user, OrganizationId organization) {
            return false;
        }

        @Override
        public Set<Permission> permissionsOf(UserId user, OrganizationId organization) {
            return Set.of();
        }

        @Override
        public boolean mfaRequired(UserId user) {
            return required.contains(user);
        }
    }
}
