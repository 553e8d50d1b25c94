package dev.tessera.verification.rest;

import dev.tessera.verification.Verification;
import dev.tessera.verification.VerifierDirectory;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where verification meets HTTP: the filter before the security chain, and the chain of all that is called by programs. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    private static final String WHO_AM_I = "/api/{version:v[1-6](?:\\.0)?}/authorization/whoami";
    private static final PathPatternParser ANY_CASE = anyCase();

    @Bean
    FilterRegistrationBean<HotPath> hotPath(VerifierDirectory verifiers, List<Endpoint> endpoints) {
        FilterRegistrationBean<HotPath> registration = new FilterRegistrationBean<>(new HotPath(verifiers, endpoints));
        registration.setUrlPatterns(endpoints.stream().map(Endpoint::path).toList());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** All that programs call: by credential, without session or cookie, and closed but for what is named. */
    @Bean
    @Order(30)
    SecurityFilterChain restSecurity(HttpSecurity http, Verification verification) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withPathPatternParser(ANY_CASE);
        RequestMatcher health = paths.matcher(HttpMethod.GET, "/actuator/health/**");
        return http.securityMatcher(new OrRequestMatcher(paths.matcher("/api/**"), paths.matcher("/actuator/**")))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new CredentialFilter(verification), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(health)
                        .permitAll()
                        .requestMatchers(paths.matcher(HttpMethod.GET, WHO_AM_I))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> Refusal.noCredential().send(response))
                        .accessDeniedHandler((request, response, e) ->
                                Problem.of(403, "This is not open to you.").send(response)))
                .build();
    }

    /** Matched by hand: a router's own path predicates are made case-sensitive by Spring MVC. */
    @Bean
    RouterFunction<ServerResponse> whoAmI() {
        PathPattern path = ANY_CASE.parse(WHO_AM_I);
        return RouterFunctions.route(
                RequestPredicates.method(HttpMethod.GET)
                        .and(request -> path.matches(request.requestPath().pathWithinApplication())),
                RestConfiguration::answer);
    }

    private static ServerResponse answer(ServerRequest request) {
        CredentialAuthentication caller =
                (CredentialAuthentication) request.principal().orElseThrow();
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(WhoAmI.of(caller.active()));
    }

    private static PathPatternParser anyCase() {
        PathPatternParser parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        return parser;
    }
}
