package dev.tessera.tokens.notices;

import dev.tessera.tokens.leaks.LeakReaders;
import dev.tessera.tokens.leaks.LeaksModule;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What tells owners of tokens by mail. */
@Configuration(proxyBeanMethods = false)
@Import({
    ExpiringTokens.class,
    ExpiryDigest.class,
    ExpiryRound.class,
    TokenOwners.class,
    RevocationNotice.class,
    OwnerNews.class,
    NewsDigest.class,
    NewsRound.class,
    LeakNotice.class,
    LeaksModule.class,
    LeakReaders.class
})
public class NoticesModule {}
