package dev.tessera.verification.rest;

import dev.tessera.verification.VerificationUnavailable;
import dev.tessera.verification.VerifierDirectory;
import dev.tessera.web.Answer;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers verifiers, before the security chain and all else: with no session, no MVC, no reflection.
 *
 * <p>In this order: where and how was asked, who asks, what is asked. A stranger learns nothing, and costs no look-up.
 */
class HotPath extends HttpFilter {

    private final transient VerifierDirectory verifiers;
    private final transient Map<String, Endpoint> endpoints;

    HotPath(VerifierDirectory verifiers, List<Endpoint> endpoints) {
        this.verifiers = verifiers;
        this.endpoints = endpoints.stream().collect(Collectors.toUnmodifiableMap(Endpoint::path, Function.identity()));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Endpoint endpoint = endpoints.get(request.getServletPath());
        if (endpoint == null) {
            chain.doFilter(request, response);
            return;
        }
        answer(endpoint, request).send(response);
    }

    private Answer answer(Endpoint endpoint, HttpServletRequest request) throws IOException {
        if (!endpoint.method().equals(request.getMethod())) {
            return Problem.of(405, "METHOD_NOT_ALLOWED", "Ask with " + endpoint.method() + ".")
                    .answer()
                    .with("Allow", endpoint.method());
        }
        try {
            QueryString.demandFreeOfCredentials(request.getQueryString());
            return isVerifier(endpoint.login(), request) ? endpoint.answer(request) : stranger(endpoint.login());
        } catch (RefusedRequest refused) {
            return refused.answer();
        } catch (VerificationUnavailable e) {
            return Refusal.unavailable();
        }
    }

    private boolean isVerifier(VerifierLogin login, HttpServletRequest request) {
        String presented = login.read(request).orElse("");
        int colon = presented.indexOf(':');
        return colon > 0
                && verifiers
                        .authenticate(presented.substring(0, colon), presented.substring(colon + 1))
                        .isPresent();
    }

    private static Answer stranger(VerifierLogin login) {
        return Problem.of(
                        401,
                        "NO_VERIFIER",
                        "Only a registered verifier may ask. Authenticate with a verifier's id and secret.")
                .answer()
                .with("WWW-Authenticate", login.challenge());
    }
}
