package dev.tessera.audit;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.DerivedKeys;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.Sha256;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.TestAccounts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The module with neighbours who know whoever was introduced to them. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import({
    AuditRecorder.class,
    AuditEntries.class,
    ChainedAuditLog.class,
    AuditSearch.class,
    AuditPeople.class,
    AuditGate.class,
    AuditReading.class,
    ChainVerification.class,
    ExportKey.class,
    AuditExport.class
})
public class AuditWorld {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://tessera.example.com"));
    }

    @Bean
    DerivedKeys keys() {
        return purpose -> Sha256.of("a server key: " + purpose);
    }

    @Bean
    public Neighbours neighbours() {
        return new Neighbours();
    }

    /** Whom the other modules know, and what those may. */
    public static final class Neighbours implements Accounts, Organizations {

        private final Map<UserId, Account> people = new HashMap<>();
        private final Map<UserId, Set<Permission>> permissions = new HashMap<>();
        private @Nullable UserId operator;

        public void introduce(Actor actor, String name, Permission... allowed) {
            people.put(
                    actor.user(),
                    TestAccounts.grace().id(actor.user()).called(name).build());
            permissions.put(actor.user(), Set.of(allowed));
        }

        public void makeOperator(UserId user) {
            operator = user;
        }

        @Override
        public Optional<Account> find(UserId user) {
            return Optional.ofNullable(people.get(user));
        }

        @Override
        public boolean isOperator(UserId user) {
            return user.equals(operator);
        }

        @Override
        public Optional<Organization> find(OrganizationId organization) {
            return Optional.empty();
        }

        @Override
        public Set<Permission> permissionsOf(UserId user, OrganizationId organization) {
            return permissions.getOrDefault(user, Set.of());
        }
    }
}
