package dev.tessera.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * A way in which a request to our APIs may show who sent it. All beans of this type are asked in their order, and the first that
 * knows the caller decides.
 */
@FunctionalInterface
public interface WayIn {

    /**
     * Who sent the request; empty if it does not come this way.
     *
     * @throws RefusedRequest if it comes this way, and may not pass
     */
    Optional<? extends Authentication> caller(HttpServletRequest request) throws IOException;
}
