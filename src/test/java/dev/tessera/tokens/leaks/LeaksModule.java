package dev.tessera.tokens.leaks;

import dev.tessera.identity.throttle.ThrottleModule;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The leak desk, for whatever kinds of credential are there. */
@Configuration(proxyBeanMethods = false)
@Import({LeakDesk.class, ThrottleModule.class})
public class LeaksModule {}
