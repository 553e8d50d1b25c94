package dev.tessera.identity.session;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.tessera.identity.Affiliations;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.ViewRule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain of the portal, which is the last: everything that no other chain claimed. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String LOGIN = "/login";

    // Vaadin's client starts from an inline script and evaluates what the server sends, hence the two exceptions.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    static NavigationAccessControlConfigurer navigationRules(
            ObjectProvider<CurrentActor> currentActor,
            ObjectProvider<Affiliations> affiliations,
            ObjectProvider<ViewRule> rules) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(new CompletedLoginChecker())
                .withNavigationAccessChecker(
                        new PermittedViewChecker(currentActor::getObject, affiliations::getObject, rules::stream))
                .withDecisionResolver(new DenialWins())
                .withLoginView(LOGIN);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain portalChain(
            HttpSecurity http, LoginSessions sessions, SessionActor actors, Authorities authorities) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.addLogoutHandler(closing(sessions, actors))
                                .logoutSuccessHandler(toLogin())
                                // An address that leads nowhere gets its page, after login.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .headers(PortalSecurity::headers)
                .addFilterAfter(new SessionGuardFilter(sessions, authorities), SecurityContextHolderFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static LogoutHandler closing(LoginSessions sessions, SessionActor actors) {
        return (request, response, authentication) -> closeSession(sessions, actors, authentication);
    }

    private static void closeSession(
            LoginSessions sessions, SessionActor actors, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            sessions.close(actors.actor(signedIn), signedIn.session());
        }
    }

    // A person logs out within a request of Vaadin's client, which a plain redirect would break.
    private static LogoutSuccessHandler toLogin() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(LOGIN);
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    /** Nobody logs in by Spring's own means: without this, Boot would make up a user with a password in the log. */
    @Bean
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException("Logins are completed by factors, not looked up");
        };
    }
}
