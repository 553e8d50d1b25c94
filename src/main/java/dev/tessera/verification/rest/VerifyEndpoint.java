package dev.tessera.verification.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.verification.Check;
import dev.tessera.verification.Verdict;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Refused;
import dev.tessera.verification.Verification;
import dev.tessera.web.Answer;
import dev.tessera.web.Json;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** {@code POST /api/v6/verify}: the question in Tessera's own words. */
@Component
class VerifyEndpoint implements Endpoint {

    private static final Set<String> FIELDS =
            Set.of("token", "appToken", "apiVersion", "userLoginName", "permission", "ip", "userAgent");

    private final Verification verification;

    /** By identity, and for as long as verification holds the same facts: then the same answer is given again. */
    private final LoadingCache<Active, byte[]> rendered =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build(VerifyEndpoint::render);

    VerifyEndpoint(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String path() {
        return "/api/v6/verify";
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public VerifierLogin login() {
        return VerifierLogin.BASIC;
    }

    @Override
    public Answer answer(HttpServletRequest request) throws IOException {
        if (!Body.isOfType(request, "application/json")) {
            throw RefusedRequest.unsupportedType("application/json");
        }
        Verdict verdict = verification.verify(check(JsonFields.read(Body.read(request), FIELDS)));
        return Answer.json(
                switch (verdict) {
                    case Active active -> rendered.get(active);
                    case Refused(Verdict.Code code) -> render(code);
                });
    }

    private static byte[] render(Verdict.Code code) {
        return Json.object(json -> {
            json.writeBooleanProperty("active", false);
            json.writeStringProperty("code", code.name());
        });
    }

    private static byte[] render(Active active) {
        return Json.object(json -> write(json, active));
    }

    private static Check check(JsonFields fields) {
        String credential = credential(fields.get("token"), fields.get("appToken"));
        String actingFor = fields.get("userLoginName");
        if (actingFor == null && credential.startsWith(CredentialKind.ORGANIZATION_TOKEN.prefix())) {
            throw RefusedRequest.bad("Say in the field userLoginName for whom the organization token acts.");
        }
        return new Check(
                credential,
                fields.get("permission"),
                fields.get("apiVersion"),
                actingFor,
                Caller.of(Addresses.read("ip", fields.get("ip")), fields.get("userAgent")));
    }

    private static String credential(@Nullable String token, @Nullable String appToken) {
        if (token != null && appToken != null && !token.equals(appToken)) {
            throw RefusedRequest.bad("The fields token and appToken hold two different credentials. Send one.");
        }
        if (token == null && appToken == null) {
            throw RefusedRequest.bad("Send the credential in the field token, or appToken.");
        }
        return token != null ? token : String.valueOf(appToken);
    }

    private static void write(JsonGenerator json, Active active) {
        json.writeBooleanProperty("active", true);
        json.writeStringProperty("code", "VALID");
        json.writeStringProperty("kind", active.kind().name());
        json.writeObjectPropertyStart("token");
        json.writeStringProperty("id", active.token().toString());
        json.writeStringProperty("name", active.name());
        json.writeEndObject();
        json.writeObjectPropertyStart("user");
        json.writeStringProperty("id", active.user().toString());
        json.writeStringProperty("username", active.username());
        json.writeStringProperty("fullName", active.fullName());
        json.writeEndObject();
        json.writeObjectPropertyStart("organization");
        json.writeStringProperty("id", active.organization().toString());
        json.writeStringProperty("name", active.organizationName());
        json.writeEndObject();
        json.writeArrayPropertyStart("permissions");
        active.permissions().stream().sorted().forEach(permission -> json.writeString(permission.name()));
        json.writeEndArray();
        json.writeName("expiresAt");
        json.writeString(active.expiresAt() == null ? null : active.expiresAt().toString());
    }
}
