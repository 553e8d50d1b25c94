package dev.tessera.verification.rest;

import dev.tessera.kernel.Caller;
import dev.tessera.verification.Check;
import dev.tessera.verification.Verdict;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import dev.tessera.verification.Verification;
import dev.tessera.web.Answer;
import dev.tessera.web.Unidentified;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code GET /gateway/check}: for nginx {@code auth_request}, Envoy {@code ext_authz}, Traefik {@code forwardAuth}.
 *
 * <p>The end user's credential stands in the headers in which it came to the gateway, so the verifier's own has a header of its
 * own. What the gateway itself says it says in the query, which its configuration sets, where a header could come from the end
 * user: {@code permission} names one that the caller must have; {@code apiVersion} is the version of the API that is called, which
 * organization tokens need; {@code ip} is the caller's address, or the word
 * {@code forwarded} where the gateway adds it to {@code X-Forwarded-For}, as Traefik and Envoy do.
 */
@Component
class GatewayCheckEndpoint implements Endpoint {

    /** The credential is good, but not for this. */
    private static final Set<Code> FORBIDDING =
            Set.of(Code.PERMISSION_MISSING, Code.PERMISSION_BLOCKED, Code.IP_NOT_ALLOWED);

    private static final String FORWARDED = "forwarded";

    private final Verification verification;

    GatewayCheckEndpoint(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String path() {
        return "/gateway/check";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public VerifierLogin login() {
        return VerifierLogin.HEADER;
    }

    @Override
    public Answer answer(HttpServletRequest request) throws IOException {
        Optional<PresentedCredential> credential = PresentedCredential.inHeaders(request);
        if (credential.isEmpty()) {
            return Unidentified.answer();
        }
        Check check = new Check(
                credential.get().value(),
                request.getParameter("permission"),
                request.getParameter("apiVersion"),
                credential.get().actingFor(),
                caller(request));
        Verdict verdict = verification.verify(check);
        return switch (verdict) {
            case Active active -> allow(active);
            case Refused(Code code) -> Refusal.of(FORBIDDING.contains(code) ? 403 : 401, code);
        };
    }

    private static Caller caller(HttpServletRequest request) {
        String ip = request.getParameter("ip");
        String address = FORWARDED.equals(ip) ? lastForwarded(request) : ip;
        return Caller.of(Addresses.read("ip", address), request.getHeader("User-Agent"));
    }

    /** The last address is the one that the gateway added; those before it anybody may have written. */
    private static @Nullable String lastForwarded(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (headers.isEmpty()) {
            return null;
        }
        String last = headers.getLast();
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    private static Answer allow(Active active) {
        return Answer.empty(200)
                .with("X-Tessera-User", active.user().toString())
                .with("X-Tessera-Organization", active.organization().toString())
                .with("X-Tessera-Token", active.token().toString())
                .with(
                        "X-Tessera-Permissions",
                        active.permissions().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }
}
