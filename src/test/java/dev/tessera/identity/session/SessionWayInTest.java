package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tessera.identity.IdentityTest;
import dev.tessera.identity.People;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestActors;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@IdentityTest
@OnH2
class SessionWayInTest {

    private static final Set<Factor> BOTH = Set.of(Factor.PASSWORD, Factor.EMAIL_CODE);

    @Autowired
    LoginSessions sessions;

    @Autowired
    People people;

    @Test
    void letsWhoeverLooksAtThePortalCall() {
        assertThat(way().caller(request("GET"))).isPresent();
        assertThat(way().caller(new MockHttpServletRequest("GET", "/api/v6/tokens")))
                .isEmpty();
    }

    @Test
    void opensNoOlderVersion() {
        MockHttpServletRequest request = request("GET");
        request.setRequestURI("/api/v5/tokens");

        assertThat(way().caller(request)).isEmpty();
    }

    @Test
    void endsWithTheLogin() {
        MockHttpServletRequest request = request("GET");
        SignedIn signedIn = signedIn(request);
        sessions.end(TestActors.member().user(signedIn.user()).build(), signedIn.session());

        assertThat(way().caller(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "APPLICATION/merge-patch+json"})
    void takesChangesFromPagesOfOurs(String type) {
        for (String method : Set.of("POST", "PATCH", "DELETE")) {
            MockHttpServletRequest byOrigin = request(method);
            byOrigin.addHeader("Origin", "https://tessera.example");
            byOrigin.setContentType(type);
            MockHttpServletRequest bySite = request(method);
            bySite.addHeader("Sec-Fetch-Site", "same-origin");
            bySite.setContentType(type);

            assertThat(way().caller(byOrigin)).isPresent();
            assertThat(way().caller(bySite)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, application/json",
        "Origin, https://tessera.example.evil.example, application/json",
        "Origin, null, application/json",
        "Sec-Fetch-Site, same-site, application/json",
        "Sec-Fetch-Site, cross-site, application/merge-patch+json",
        "Accept, */*, application/json",
        "Origin, https://tessera.example, text/plain",
        "Origin, https://tessera.example, application/x-www-form-urlencoded",
        "Origin, https://tessera.example, text/application/json"
    })
    void refusesChangesThatMayComeFromElsewhere(String header, String value, String type) {
        MockHttpServletRequest request = request("POST");
        request.addHeader(header, value);
        request.setContentType(type);

        assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> way().caller(request));
    }

    private SessionWayIn way() {
        return new SessionWayIn(sessions, new PublicUrl(URI.create("https://tessera.example")));
    }

    private MockHttpServletRequest request(String method) {
        UserId user = people.somebody().id();
        SessionId session = sessions.open(user, BOTH, new ClientAddress("203.0.113.7"), "Browser");
        SignedIn signedIn = new SignedIn(user, session, BOTH, MutableClock.START);
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v6/tokens");
        MockHttpSession held = new MockHttpSession();
        held.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn, "", List.of())));
        request.setSession(held);
        return request;
    }

    private static SignedIn signedIn(MockHttpServletRequest request) {
        HttpSession session = Objects.requireNonNull(request.getSession(false));
        SecurityContextImpl context = (SecurityContextImpl) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        Authentication authentication = Objects.requireNonNull(context.getAuthentication());
        return (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
    }
}
