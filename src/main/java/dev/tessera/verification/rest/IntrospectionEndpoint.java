package dev.tessera.verification.rest;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.verification.Check;
import dev.tessera.verification.Verdict;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verification;
import dev.tessera.web.Answer;
import dev.tessera.web.Json;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** {@code POST /oauth2/introspect}: the question as RFC 7662 words it, for every kind of credential. */
@Component
class IntrospectionEndpoint implements Endpoint {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Verification verification;
    private final String issuer;

    IntrospectionEndpoint(Verification verification, PublicUrl publicUrl) {
        this.verification = verification;
        this.issuer = publicUrl.of("");
    }

    @Override
    public String path() {
        return "/oauth2/introspect";
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public VerifierLogin login() {
        return VerifierLogin.BASIC;
    }

    /** The hint of section 2.1 is not needed: a credential's prefix tells its kind. */
    @Override
    public Answer answer(HttpServletRequest request) throws IOException {
        if (!Body.isOfType(request, FORM)) {
            throw RefusedRequest.unsupportedType(FORM);
        }
        byte[] form = Body.read(request);
        Verdict verdict = verification.verify(check(form));
        return Answer.json(Json.object(json -> {
            // Section 2.2: of an inactive token nothing else is told.
            json.writeBooleanProperty("active", verdict instanceof Active);
            if (verdict instanceof Active active) {
                write(json, active);
            }
        }));
    }

    /** Section 2.1 lets a server take further parameters: without those two, an organization token is inactive. */
    private static Check check(byte[] form) {
        return new Check(
                Form.theOne(form, "token"),
                null,
                Form.atMostOne(form, "api_version").orElse(null),
                Form.atMostOne(form, "user_login_name").orElse(null),
                caller(form));
    }

    /** Without the end user's address, a token bound to some is inactive. */
    private static Caller caller(byte[] form) {
        return Caller.of(
                Addresses.read("ip", Form.atMostOne(form, "ip").orElse(null)),
                Form.atMostOne(form, "user_agent").orElse(null));
    }

    private void write(JsonGenerator json, Active active) {
        json.writeStringProperty(
                "scope", active.permissions().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        json.writeStringProperty("username", active.username());
        json.writeStringProperty("token_type", "Bearer");
        if (active.expiresAt() != null) {
            json.writeNumberProperty("exp", active.expiresAt().getEpochSecond());
        }
        json.writeNumberProperty("iat", active.issuedAt().getEpochSecond());
        json.writeStringProperty("sub", active.user().toString());
        json.writeStringProperty("iss", issuer);
    }
}
