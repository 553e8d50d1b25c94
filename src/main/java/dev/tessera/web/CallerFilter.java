package dev.tessera.web;

import dev.tessera.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls. Whoever comes with a token that expires is told when, by {@value #EXPIRES}, whatever else is answered. */
class CallerFilter extends OncePerRequestFilter {

    /** A moment as RFC 3339 writes it, as in all our bodies: whole seconds, so at most one too early. */
    static final String EXPIRES = "Tessera-Token-Expires";

    private final List<WayIn> ways;

    CallerFilter(List<WayIn> ways) {
        this.ways = ways;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            caller(request).ifPresent(caller -> {
                SecurityContextHolder.setContext(new SecurityContextImpl(caller));
                announceExpiry(caller, response);
                if (caller instanceof Announcing announcing) {
                    announcing.announcements().forEach(response::setHeader);
                }
            });
        } catch (RefusedRequest refused) {
            refused.answer().send(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> caller(HttpServletRequest request) throws IOException {
        for (WayIn way : ways) {
            Optional<? extends Authentication> caller = way.caller(request);
            if (caller.isPresent()) {
                return Optional.of(caller.get());
            }
        }
        return Optional.empty();
    }

    private static void announceExpiry(Authentication caller, HttpServletResponse response) {
        Instant expiry = expiryOf(caller);
        if (expiry != null) {
            response.setHeader(EXPIRES, expiry.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private static @Nullable Instant expiryOf(Authentication caller) {
        return caller.getPrincipal() instanceof Actor actor && actor.token() != null
                ? actor.token().expiresAt()
                : null;
    }
}
