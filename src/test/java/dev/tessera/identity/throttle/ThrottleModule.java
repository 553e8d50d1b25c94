package dev.tessera.identity.throttle;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The counting of tries, for other modules' tests. */
@Configuration(proxyBeanMethods = false)
@Import(Throttle.class)
public class ThrottleModule {}
