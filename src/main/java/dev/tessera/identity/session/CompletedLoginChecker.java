package dev.tessera.identity.session;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Denies every view that is not for strangers unless a login was completed and its factors are there.
 *
 * <p>Vaadin navigates inside requests that the filter chain lets through, and its own checker looks at principal and roles
 * only; this is the second wall behind keeping an unfinished login out of the security context.
 */
class CompletedLoginChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    @Override
    public AccessCheckResult check(NavigationContext context) {
        boolean forStrangers = context.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        return forStrangers || context.isErrorHandling() || isComplete()
                ? AccessCheckResult.neutral()
                : AccessCheckResult.deny("The login is not completed");
    }

    private static boolean isComplete() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return false;
        }
        Set<String> given = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return given.contains(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                && given.containsAll(Authorities.namesOf(signedIn.factors()));
    }
}
