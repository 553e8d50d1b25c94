package dev.tessera.verification.rest;

import dev.tessera.kernel.ClientAddress;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code GET /gateway/check}: for nginx {@code auth_request}, Envoy {@code ext_authz}, Traefik {@code forwardAuth}.
 *
 * <p>The end user's credential stands in the headers in which it came to the gateway, so the verifier's own has a header of its
 * own. A permission may be demanded by the query parameter {@code permission}: the gateway's configuration sets it, where a
 * header could come from the end user.
 */
@Component
class GatewayCheckEndpoint implements Endpoint {

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
        Optional<String> credential = PresentedCredential.inHeaders(request);
        if (credential.isEmpty()) {
            return Unidentified.answer();
        }
        Check check = new Check(credential.get(), request.getParameter("permission"), null, ClientAddress.NONE);
        Verdict verdict = verification.verify(check);
        return switch (verdict) {
            case Active active -> allow(active);
            case Refused(Code code) when code == Code.PERMISSION_MISSING -> Refusal.of(403, code);
            case Refused(Code code) -> Refusal.of(401, code);
        };
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
