package dev.tessera.verification.rest;

import dev.tessera.verification.VerifierDirectory;
import dev.tessera.web.AnyCasePath;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.Unidentified;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where verification meets HTTP: the filter before the security chain, and the router behind it. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    private static final String WHO_AM_I = "/api/{version:v[1-6](?:\\.0)?}/authorization/whoami";

    @Bean
    FilterRegistrationBean<HotPath> hotPath(VerifierDirectory verifiers, List<Endpoint> endpoints) {
        FilterRegistrationBean<HotPath> registration = new FilterRegistrationBean<>(new HotPath(verifiers, endpoints));
        registration.setUrlPatterns(endpoints.stream().map(Endpoint::path).toList());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    RouterFunction<ServerResponse> whoAmI() {
        return RouterFunctions.route(
                RequestPredicates.method(HttpMethod.GET).and(new AnyCasePath(WHO_AM_I)), RestConfiguration::answer);
    }

    /** @throws RefusedRequest if the caller came without a credential, in a session of the portal */
    private static ServerResponse answer(ServerRequest request) {
        if (request.principal().orElse(null) instanceof CredentialAuthentication caller) {
            return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(WhoAmI.of(caller.active()));
        }
        throw new RefusedRequest(Unidentified.answer());
    }
}
