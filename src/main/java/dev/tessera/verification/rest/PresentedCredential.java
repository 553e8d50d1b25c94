package dev.tessera.verification.rest;

import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one credential that a request presents, by whatever transport.
 *
 * <p>{@code Authorization: Bearer} (RFC 6750, section 2.1), the headers {@code apiToken}, {@code appToken} and
 * {@code accessToken}, or the field {@code appToken} of a GET's JSON body. The same value twice is one credential.
 */
final class PresentedCredential {

    private static final List<String> HEADERS = List.of("apiToken", "appToken", "accessToken");
    private static final String FIELD = "appToken";
    private static final String BEARER = "Bearer ";

    private PresentedCredential() {}

    /** @throws RefusedRequest if two different credentials are presented, or one in the query string */
    static Optional<String> in(HttpServletRequest request) throws IOException {
        QueryString.demandFreeOfCredentials(request.getQueryString());
        Set<String> found = headers(request);
        // Only of a GET: nobody else reads its body, where any other method's belongs to what is being called.
        if (request.getMethod().equals("GET") && Body.isOfType(request, "application/json")) {
            add(found, JsonFields.read(Body.read(request), Set.of(FIELD)).get(FIELD));
        }
        return theOne(found);
    }

    /** The same without the body; @throws RefusedRequest if two different credentials are presented */
    static Optional<String> inHeaders(HttpServletRequest request) {
        return theOne(headers(request));
    }

    private static Set<String> headers(HttpServletRequest request) {
        Set<String> found = new LinkedHashSet<>();
        for (String header : Collections.list(request.getHeaders("Authorization"))) {
            if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                add(found, header.substring(BEARER.length()));
            }
        }
        for (String name : HEADERS) {
            Collections.list(request.getHeaders(name)).forEach(value -> add(found, value));
        }
        return found;
    }

    private static void add(Set<String> found, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            found.add(value.strip());
        }
    }

    private static Optional<String> theOne(Set<String> found) {
        if (found.size() > 1) {
            throw RefusedRequest.bad("The request carries two different credentials. Send one.");
        }
        return found.stream().findFirst();
    }
}
