package dev.tessera;

import dev.tessera.kernel.PublicUrl;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module of an instance shares: time, chance, and the address under which people reach it. */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    PublicUrl publicUrl(@Value("${tessera.public-url}") URI address) {
        return new PublicUrl(address);
    }
}
