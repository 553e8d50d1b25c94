package dev.tessera.testing.api;

import dev.tessera.kernel.Actor;
import dev.tessera.web.WayIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Stands in for the session cookie: what a session may do is then tried without a login in a browser. */
@Order(0)
public class HeaderWayIn implements WayIn {

    /** The header that names a session. */
    static final String HEADER = "X-Test-Session";

    private final Map<String, Actor> sessions = new ConcurrentHashMap<>();

    /** Lets requests that bear the name act so. */
    void open(String name, Actor actor) {
        sessions.put(name, actor);
    }

    @Override
    public Optional<Authentication> caller(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(sessions::get)
                .map(actor -> UsernamePasswordAuthenticationToken.authenticated(actor, "", List.of()));
    }
}
