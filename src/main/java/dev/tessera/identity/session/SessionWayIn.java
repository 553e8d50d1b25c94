package dev.tessera.identity.session;

import dev.tessera.kernel.PublicUrl;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import dev.tessera.web.WayIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets a page of the portal call version 6 of the API in the session of whoever looks at it. A browser sends the session's cookie
 * unasked, so a change must say that it comes from a page of ours: a form of another site can set neither header that is asked for.
 */
@Component
@Order(2)
class SessionWayIn implements WayIn {

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v6/**");
    private static final Set<String> JSON = Set.of(MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final LoginSessions sessions;
    private final String origin;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionWayIn(LoginSessions sessions, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.origin = publicUrl.origin();
    }

    /** @throws RefusedRequest if the request changes something and may come from another site */
    @Override
    public Optional<Authentication> caller(HttpServletRequest request) {
        Optional<Authentication> caller = API.matches(request) ? authentication(request) : Optional.empty();
        if (caller.isPresent() && !SAFE.contains(request.getMethod())) {
            demandOurOwnPage(request);
        }
        return caller;
    }

    private Optional<Authentication> authentication(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Authentication> completed = Optional.of(
                        contexts.loadDeferredContext(request).get())
                .map(SecurityContext::getAuthentication)
                .filter(authentication -> authentication.getPrincipal() instanceof SignedIn);
        if (completed.isPresent() && !isAlive(completed.get())) {
            session.invalidate();
            return Optional.empty();
        }
        return completed;
    }

    /** Calls are a use of the session, as clicks are. */
    private boolean isAlive(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn && sessions.seen(signedIn.session());
    }

    private void demandOurOwnPage(HttpServletRequest request) {
        boolean ours = origin.equals(request.getHeader(HttpHeaders.ORIGIN))
                || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        if (!ours || !isJson(request.getContentType())) {
            throw new RefusedRequest(Problem.of(
                    403,
                    "CROSS_SITE",
                    "In a session of the portal, a change must come from one of its pages, with Content-Type:"
                            + " application/json. A program comes with a credential instead."));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && JSON.contains(
                        contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip());
    }
}
