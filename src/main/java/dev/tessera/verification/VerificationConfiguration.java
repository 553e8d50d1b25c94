package dev.tessera.verification;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.tokens.TokenUsage;
import dev.tessera.tokens.organizational.OrganizationTokenUsage;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the parts of verification together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationProperties.class)
@EnableScheduling
class VerificationConfiguration {

    @Bean
    SnapshotCache<CredentialHash, TokenSnapshot> snapshotCache(
            SnapshotSource<CredentialHash, TokenSnapshot> source, VerificationProperties properties) {
        return new SnapshotCache<>(source, properties, Ticker.systemTicker());
    }

    @Bean
    SnapshotCache<OrganizationTokenUse, OrganizationTokenSnapshot> organizationTokenCache(
            SnapshotSource<OrganizationTokenUse, OrganizationTokenSnapshot> source, VerificationProperties properties) {
        return new SnapshotCache<>(source, properties, Ticker.systemTicker());
    }

    @Bean
    UsageCounter organizationTokenUses(OrganizationTokenUsage usage, VerificationProperties properties) {
        return new UsageCounter(usage::record, properties.cacheSize());
    }

    @Bean
    UsageCounter usageCounter(TokenUsage usage, VerificationProperties properties) {
        return new UsageCounter(usage, properties.cacheSize());
    }

    @Bean
    DropChannel dropChannel(JdbcConnectionDetails database, DataSource dataSource) {
        return PostgresDropChannel.suits(database) ? new PostgresDropChannel(dataSource) : drop -> {};
    }
}
