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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its first request after it was ended anywhere, on this node or another. */
class SessionGuardFilter extends OncePerRequestFilter {

    private final LoginSessions sessions;

    SessionGuardFilter(LoginSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = SessionActor.signedIn();
        if (signedIn.isPresent() && !isAlive(signedIn.get().session(), request)) {
            endHere(request);
        }
        chain.doFilter(request, response);
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
