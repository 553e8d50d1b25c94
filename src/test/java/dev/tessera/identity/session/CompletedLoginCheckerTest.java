package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationContext;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import jakarta.annotation.security.PermitAll;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

class CompletedLoginCheckerTest {

    private static final GrantedAuthority PASSWORD =
            FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    private static final GrantedAuthority CODE =
            FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.OTT_AUTHORITY);
    private static final GrantedAuthority USER = new SimpleGrantedAuthority("ROLE_USER");

    private final SignedIn both = new SignedIn(
            UserId.next(), SessionId.next(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE), MutableClock.START);
    private final SignedIn passwordOnly =
            new SignedIn(UserId.next(), SessionId.next(), Set.of(Factor.PASSWORD), MutableClock.START);

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsThroughWhoCompletedALogin() {
        assertThat(decisionFor(authenticated(both, PASSWORD, CODE))).isEqualTo(AccessCheckDecision.NEUTRAL);
        assertThat(decisionFor(authenticated(passwordOnly, PASSWORD))).isEqualTo(AccessCheckDecision.NEUTRAL);
    }

    @Test
    void deniesWhoGaveFewerFactorsThanTheLoginTook() {
        assertThat(decisionFor(authenticated(both, PASSWORD))).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decisionFor(authenticated(both, CODE))).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decisionFor(authenticated(both, USER))).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decisionFor(authenticated(passwordOnly))).isEqualTo(AccessCheckDecision.DENY);
    }

    @Test
    void deniesWhoNeverLoggedIn() {
        assertThat(decisionFor(null)).isEqualTo(AccessCheckDecision.DENY);
        assertThat(decisionFor(new AnonymousAuthenticationToken("key", "anonymous", List.of(USER))))
                .isEqualTo(AccessCheckDecision.DENY);
    }

    @Test
    void deniesAPrincipalThatIsNotOfOurMaking() {
        assertThat(decisionFor(authenticated("grace", PASSWORD, CODE))).isEqualTo(AccessCheckDecision.DENY);
    }

    @Test
    void leavesViewsForStrangersToTheOtherChecks() {
        assertThat(check(Public.class, null)).isEqualTo(AccessCheckDecision.NEUTRAL);
    }

    private AccessCheckDecision decisionFor(@Nullable Authentication authentication) {
        return check(Inside.class, authentication);
    }

    private static AccessCheckDecision check(Class<?> view, @Nullable Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
        Principal somebody = () -> "somebody";
        NavigationContext navigation = new NavigationContext(
                mock(Router.class),
                view,
                new Location("inside"),
                RouteParameters.empty(),
                somebody,
                role -> true,
                false);
        return new CompletedLoginChecker().check(navigation).decision();
    }

    private static Authentication authenticated(Object principal, GrantedAuthority... authorities) {
        return new PreAuthenticatedAuthenticationToken(principal, null, List.of(authorities));
    }

    @PermitAll
    private static final class Inside extends Div {
        private static final long serialVersionUID = 1L;
    }

    @AnonymousAllowed
    private static final class Public extends Div {
        private static final long serialVersionUID = 1L;
    }
}
