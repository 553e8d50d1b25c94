package dev.tessera.identity.session;

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
        if (signedIn.isPresent() && !sessions.seen(signedIn.get().session())) {
            endHere(request);
        }
        chain.doFilter(request, response);
    }

    private static void endHere(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
