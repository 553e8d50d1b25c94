package dev.tessera.identity.session;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.shared.ApplicationConstants;
import dev.tessera.kernel.SessionId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its first request after it was ended anywhere, on this node or another, and lets whoever is the operator no
 * more be it no more.
 */
class SessionGuardFilter extends OncePerRequestFilter {

    private final LoginSessions sessions;
    private final Authorities authorities;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGuardFilter(LoginSessions sessions, Authorities authorities) {
        this.sessions = sessions;
        this.authorities = authorities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = SessionActor.signedIn();
        if (signedIn.isPresent() && !isAlive(signedIn.get().session(), request)) {
            endHere(request);
        } else if (signedIn.isPresent()) {
            renew(signedIn.get(), request, response);
        }
        chain.doFilter(request, response);
    }

    private void renew(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && authorities.areOutdated(known)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new PreAuthenticatedAuthenticationToken(signedIn, null, authorities.of(signedIn)));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }

    // The heartbeat of a page left open is no use of it.
    private boolean isAlive(SessionId session, HttpServletRequest request) {
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        return HandlerHelper.RequestType.HEARTBEAT.getIdentifier().equals(type)
                ? sessions.isAlive(session)
                : sessions.seen(session);
    }

    private static void endHere(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
