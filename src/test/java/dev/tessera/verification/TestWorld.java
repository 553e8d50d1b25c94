package dev.tessera.verification;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.identity.OperatorAccount;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.organizational.OrganizationTokenUsage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verification without HTTP, and stand-ins for what the modules below it give. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import({
    VerificationConfiguration.class,
    SnapshotVerification.class,
    SnapshotQuery.class,
    OrganizationTokenVerification.class,
    OrganizationTokenQuery.class,
    DropOnEvents.class,
    Drops.class,
    DropListener.class,
    Refresh.class,
    UsageFlush.class,
    AskedPermissions.class,
    VerifierUses.class,
    VerifierDirectory.class,
    Verifiers.class,
    VerifierRotations.class,
    FreshFactor.class,
    LeakedVerifierSecrets.class,
    LeakedVerifierNotice.class
})
public class TestWorld {

    /** The account that runs the instance. */
    public static final UserId OPERATOR = UserId.next();

    /** The operator, who has just proved who they are. */
    public static Actor operator(Clock clock) {
        return TestActors.member().user(OPERATOR).provedAt(clock.instant()).build();
    }

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://tessera.example"));
    }

    @Bean
    @Fallback
    RecordedUsage tokenUsage() {
        return new RecordedUsage();
    }

    @Bean
    TestTokens testTokens(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            MutableClock clock) {
        return new TestTokens(jdbc, new TransactionTemplate(transactions), events, clock);
    }

    @Bean
    SentMails outbox() {
        return new SentMails();
    }

    /** What was written to the operator. */
    static class SentMails extends CopyOnWriteArrayList<OutgoingMail> implements Outbox {

        @Override
        public void enqueue(OutgoingMail mail) {
            add(mail);
        }
    }

    @Bean
    OperatorAccount operatorAccount() {
        return () -> Optional.of(
                TestAccounts.grace().id(OPERATOR).at("operator@example.com").build());
    }

    @Bean
    RecordedAsks permissionUsage() {
        return new RecordedAsks();
    }

    /** As the tokens module counts them, for its own bean is its own. */
    @Bean
    OrganizationTokenUsage organizationTokenUsage(RecordedUsage usage) {
        return usage::record;
    }

    @Bean
    TestOrganizationTokens testOrganizationTokens(JdbcClient jdbc, MutableClock clock) {
        return new TestOrganizationTokens(jdbc, clock);
    }

    @Bean
    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(UserId user) {
                return Optional.empty();
            }

            @Override
            public boolean isOperator(UserId user) {
                return user.equals(OPERATOR);
            }
        };
    }
}
