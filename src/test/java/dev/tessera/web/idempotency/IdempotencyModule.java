package dev.tessera.web.idempotency;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What keeps the keys of requests, for the tests of the modules that use it. */
@Configuration(proxyBeanMethods = false)
@Import({OncePerKey.class, CreationKeys.class})
public class IdempotencyModule {}
