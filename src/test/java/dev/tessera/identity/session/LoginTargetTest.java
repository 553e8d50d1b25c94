package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

class LoginTargetTest {

    private final HttpSessionRequestCache saved = new HttpSessionRequestCache();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\n/evil.example",
                " //evil.example",
                "/ /evil.example",
                "/tokens\u0000",
                "/tokens\u007f"
            })
    void goesToNoOtherHost(String path) {
        assertThat(LoginTarget.isLocal(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/settings/tokens?page=2&sort=name",
                "/%2F/evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/.//evil.example",
                "/@evil.example",
                "/https://evil.example"
            })
    void staysOnThisHost(String path) {
        assertThat(LoginTarget.isLocal(path)).isTrue();
        assertThat(URI.create("https://portal.example/login").resolve(path).getHost())
                .isEqualTo("portal.example");
    }

    @ParameterizedTest
    @CsvSource({
        "/settings/tokens,,/settings/tokens",
        "/settings/tokens,page=2&continue,/settings/tokens?page=2",
        "/find,q=%zz,/find?q=%zz",
        "/find,q={a}[b]|c&continue,/find?q={a}[b]|c",
        "//evil.example/x,,/evil.example/x",
        "/\\evil.example,,/"
    })
    void goesWhereThePersonWantedToGoOnThisHost(String path, String query, String target) {
        MockHttpServletRequest wanted = new MockHttpServletRequest("GET", path);
        wanted.setServerName("portal.example");
        wanted.setQueryString(query);
        wanted.setSession(request.getSession());
        saved.saveRequest(wanted, response);

        assertThat(take()).isEqualTo(target);
        assertThat(take()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"settings/tokens,/settings/tokens", "/evil.example,/", "\\evil.example,/"})
    void goesWhereANavigationWasHeadedOnThisHost(String navigation, String target) {
        request.getSession().setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, navigation);

        assertThat(take()).isEqualTo(target);
        assertThat(take()).isEqualTo("/");
    }

    @Test
    void goesHomeWhereNothingElseWasWanted() {
        assertThat(take()).isEqualTo("/");
    }

    private String take() {
        VaadinDefaultRequestCache requests = new VaadinDefaultRequestCache();
        requests.setDelegateRequestCache(saved);
        return new LoginTarget(requests).take(request, response);
    }
}
