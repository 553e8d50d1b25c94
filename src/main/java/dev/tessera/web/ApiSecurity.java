package dev.tessera.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chain of all that programs call: it makes no session, and everything in it demands a caller but the
 * {@link PublicRoute}s. What that caller may do is decided by the services.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private final PathPatternRequestMatcher.Builder paths =
            PathPatternRequestMatcher.withPathPatternParser(AnyCasePath.PARSER);

    @Bean
    @Order(30)
    SecurityFilterChain apiChain(HttpSecurity http, ObjectProvider<WayIn> ways, ObjectProvider<PublicRoute> open) {
        return http.securityMatcher(new OrRequestMatcher(paths.matcher("/api/**"), paths.matcher("/actuator/**")))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new CallerFilter(ways.orderedStream().toList()), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                openTo(open.stream().toList()))
                        .permitAll()
                        .requestMatchers(paths.matcher("/actuator/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> Unidentified.answer().send(response))
                        .accessDeniedHandler(
                                (request, response, e) -> Problem.of(403, "FORBIDDEN", "This is not open to you.")
                                        .send(response)))
                .build();
    }

    private RequestMatcher openTo(List<PublicRoute> routes) {
        RequestMatcher health = paths.matcher(HttpMethod.GET, "/actuator/health/**");
        return routes.stream()
                .map(route -> (RequestMatcher) paths.matcher(route.method(), route.pattern()))
                .reduce(health, OrRequestMatcher::new);
    }
}
