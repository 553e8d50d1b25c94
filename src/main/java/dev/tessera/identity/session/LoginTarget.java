package dev.tessera.identity.session;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a person wanted to go before they were asked to log in. Only local paths are ever gone to. */
@Component
class LoginTarget {

    private static final String HOME = "/";

    private final RequestCache requests;

    LoginTarget(VaadinDefaultRequestCache requests) {
        this.requests = requests;
    }

    /** The wanted path, which is forgotten by this, or home. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> wanted = savedRequest(request, response).or(() -> savedNavigation(request.getSession()));
        requests.removeRequest(request, response);
        request.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        request.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return wanted.filter(LoginTarget::isLocal).orElse(HOME);
    }

    private Optional<String> savedRequest(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(requests.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .map(LoginTarget::pathAndQuery);
    }

    private static Optional<String> savedNavigation(HttpSession session) {
        return session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT) instanceof String path
                ? Optional.of("/" + path)
                : Optional.empty();
    }

    private static String pathAndQuery(String url) {
        UriComponents parts = UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam("continue")
                .build();
        String query = parts.getQuery();
        String path = Optional.ofNullable(parts.getPath()).orElse(HOME);
        return query == null ? path : path + "?" + query;
    }

    // Browsers take a backslash for a slash, and leave out tabs and line breaks (URL Standard, section 4.4).
    static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
    }
}
