package dev.tessera.tokens.leaks.rest;

import dev.tessera.web.PublicRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Opens the leak desk to anybody: whoever finds a credential rarely has an account here. */
@Configuration(proxyBeanMethods = false)
class LeakRoutes {

    @Bean
    PublicRoute leakReports() {
        return new PublicRoute(HttpMethod.POST, LeaksEndpoint.PATH);
    }

    @Bean
    PublicRoute credentialFormats() {
        return new PublicRoute(HttpMethod.GET, FormatsEndpoint.PATH);
    }
}
