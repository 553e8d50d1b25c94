package dev.tessera.verification.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The ways in which a verifier says who it is. */
enum VerifierLogin {
    /** {@code Authorization: Basic} of id and secret (RFC 7617). */
    BASIC("Basic realm=\"Tessera verifiers\", charset=\"UTF-8\"") {
        @Override
        Optional<String> read(HttpServletRequest request) {
            String header = request.getHeader("Authorization");
            if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
                return Optional.empty();
            }
            try {
                byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
                return Optional.of(new String(decoded, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    },
    /** {@code X-Tessera-Verifier: id:secret}, where the Authorization header is the end user's. */
    HEADER("X-Tessera-Verifier") {
        @Override
        Optional<String> read(HttpServletRequest request) {
            return Optional.ofNullable(request.getHeader("X-Tessera-Verifier"));
        }
    };

    private final String challenge;

    VerifierLogin(String challenge) {
        this.challenge = challenge;
    }

    /** What is sent with 401. */
    String challenge() {
        return challenge;
    }

    /** Id and secret with a colon between them; empty if the request has none. */
    abstract Optional<String> read(HttpServletRequest request);
}
