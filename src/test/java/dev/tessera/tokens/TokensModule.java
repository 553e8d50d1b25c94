package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.PermissionHolders;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.testing.MutableClock;
import dev.tessera.web.idempotency.IdempotencyModule;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The module's beans, and a neighbourhood that says what a test tells it to say. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import({
    OwnAppTokens.class,
    AppTokenCreation.class,
    AppTokenLifecycle.class,
    AppTokenRevocations.class,
    AppTokenRotation.class,
    AppTokenEditing.class,
    AppTokenStore.class,
    AppTokenValues.class,
    AppTokenSearch.class,
    AppTokenPages.class,
    IdempotencyModule.class,
    IdempotentCreation.class,
    TokenPermission.class,
    FreshFactor.class,
    JdbcTokenUsage.class,
    JdbcPermissionUsage.class,
    TokenUses.class,
    LiveTokenCensus.class,
    LeaversTokens.class,
    UnusedTokens.class,
    OldUsesCleanup.class,
    CreationNotice.class,
    MisuseNotice.class,
    LeakedAppTokens.class,
    RecentHistory.class,
    TokensModule.Neighbours.class
})
public class TokensModule {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    public static class Neighbours implements Accounts, Organizations, PermissionHolders, Outbox {

        final Map<UserId, Account> accounts = new ConcurrentHashMap<>();
        final Map<UserId, Set<Permission>> permissions = new ConcurrentHashMap<>();
        final Map<OrganizationId, Organization> organizations = new ConcurrentHashMap<>();
        private final Map<UserId, OrganizationId> homes = new ConcurrentHashMap<>();
        private final Set<UserId> unreadable = ConcurrentHashMap.newKeySet();
        public final List<OutgoingMail> mails = new CopyOnWriteArrayList<>();

        public void add(Account account, OrganizationId organization, Permission... allowed) {
            accounts.put(account.id(), account);
            permissions.put(account.id(), Set.of(allowed));
            homes.put(account.id(), organization);
            govern(organization, TokenPolicy.UNLIMITED, false);
        }

        public void govern(OrganizationId organization, TokenPolicy policy, boolean suspended) {
            organizations.put(organization, new Organization(organization, "Example", suspended, policy));
        }

        public void put(Organization organization) {
            organizations.put(organization.id(), organization);
        }

        /** What was written to whoever has this address, in the order of writing. */
        public List<OutgoingMail> mailsTo(Account reader) {
            return mails.stream()
                    .filter(mail -> mail.recipient().equals(reader.email()))
                    .toList();
        }

        /** Whoever asks for the account fails, as if the database had. */
        public void loseTrackOf(UserId user) {
            unreadable.add(user);
        }

        @Override
        public List<UserId> holders(OrganizationId organization, Permission permission) {
            return homes.entrySet().stream()
                    .filter(home -> home.getValue().equals(organization))
                    .map(Map.Entry::getKey)
                    .filter(user -> permissionsOf(user, organization).contains(permission))
                    .toList();
        }

        @Override
        public Optional<Account> find(UserId user) {
            if (unreadable.contains(user)) {
                throw new IllegalStateException("The account cannot be read");
            }
            return Optional.ofNullable(accounts.get(user));
        }

        @Override
        public boolean isOperator(UserId user) {
            return false;
        }

        @Override
        public Optional<Organization> find(OrganizationId organization) {
            return Optional.ofNullable(organizations.get(organization));
        }

        @Override
        public Set<Permission> permissionsOf(UserId user, OrganizationId organization) {
            return organizations.containsKey(organization) ? permissions.getOrDefault(user, Set.of()) : Set.of();
        }

        @Override
        public void enqueue(OutgoingMail mail) {
            mails.add(mail);
        }
    }
}
