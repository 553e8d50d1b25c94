package dev.tessera;

import dev.tessera.kernel.PublicUrl;
import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every module of an instance shares: time, chance, and the address under which people reach it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
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

    @Bean
    FilterRegistrationBean<TrustedProxyFilter> trustedProxies(
            @Value("${tessera.trusted-proxies}") List<String> proxies) {
        FilterRegistrationBean<TrustedProxyFilter> registration =
                new FilterRegistrationBean<>(new TrustedProxyFilter(proxies));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Behind TLS the session cookie is bound to this very host (RFC 6265bis, section 4.1.3.2). */
    @Bean
    ServletContextInitializer sessionCookie(PublicUrl publicUrl) {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(publicUrl.isSecure() ? "__Host-tessera" : "tessera");
            cookie.setSecure(publicUrl.isSecure());
            cookie.setHttpOnly(true);
            cookie.setPath("/");
        };
    }
}
