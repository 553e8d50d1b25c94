package dev.tessera.identity.session;

import dev.tessera.kernel.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The HTTP request in which a view's code runs. */
@Component
class CurrentRequest {

    HttpServletRequest require() {
        return attributes().map(ServletRequestAttributes::getRequest).orElseThrow(CurrentRequest::none);
    }

    HttpServletResponse response() {
        return attributes().map(ServletRequestAttributes::getResponse).orElseThrow(CurrentRequest::none);
    }

    ClientAddress address() {
        return attributes()
                .map(attributes -> new ClientAddress(attributes.getRequest().getRemoteAddr()))
                .orElse(ClientAddress.NONE);
    }

    private static Optional<ServletRequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }

    private static IllegalStateException none() {
        return new IllegalStateException("No HTTP request is in play here");
    }
}
