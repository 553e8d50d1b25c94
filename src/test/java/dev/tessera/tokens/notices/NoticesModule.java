package dev.tessera.tokens.notices;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What tells owners of tokens by mail. */
@Configuration(proxyBeanMethods = false)
@Import({ExpiringTokens.class, ExpiryDigest.class, ExpiryRound.class, TokenOwners.class, RevocationNotice.class})
public class NoticesModule {}
