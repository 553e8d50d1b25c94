package dev.tessera.reference;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.testing.api.ApiCall;
import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.Staff;
import dev.tessera.testing.api.Staff.Issued;
import dev.tessera.testing.api.Staff.Person;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Somebody who calls one operation, and brings about the answers that the description names. */
final class Scene {

    private static final Map<String, String> IMPOSSIBLE = Map.of(
            "createToken", "{\"name\":\" \"}",
            "changeToken", "{\"name\":null}",
            "handInLeak", "{\"text\":\" \"}",
            "pauseToken", "{\"minutes\":0}",
            "createApiKey", "{\"name\":\" \"}");

    private final Described operation;
    private final Staff staff;
    private final int port;
    private final Person grace;
    private final Issued token;
    private String id;

    Scene(Described operation, Staff staff, int port) {
        this.operation = operation;
        this.staff = staff;
        this.port = port;
        this.grace = staff.person(role());
        this.token = staff.token(grace);
        this.id = target(grace);
    }

    private PredefinedRole role() {
        return operation.path().startsWith("/api/v6/organization")
                ? PredefinedRole.ADMINISTRATOR
                : PredefinedRole.DEVELOPER;
    }

    private String target(Person owner) {
        if (operation.hasVariable("key")) {
            return staff.apiKey(owner).id().toString();
        }
        return operation.hasVariable("token") || operation.hasVariable("credential")
                ? staff.token(owner, Permission.USE_API).id()
                : "v6";
    }

    /** Has the operation answer with the status. */
    Answered answer(String status) throws Exception {
        return switch (status) {
            case "200" -> operation.id().equals("createToken") ? repeated() : call().send();
            case "201", "204" -> call().send();
            case "304" ->
                call().with("If-None-Match", call().send().header("ETag")).send();
            case "400" -> misspelt();
            case "401" -> of("").send();
            case "403" -> forbidden();
            case "404" -> foreign();
            case "405" -> ApiCall.of(port, "DELETE", path()).send();
            case "409" -> conflicting();
            case "413" -> body(operation.example() + " ".repeat(70_000)).send();
            case "415" -> call().body("text/plain", operation.example()).send();
            case "422" ->
                body(Objects.requireNonNull(IMPOSSIBLE.get(operation.id()))).send();
            case "429" -> persistent();
            default -> throw new IllegalStateException("Nobody knows how " + operation.id() + " comes to " + status);
        };
    }

    /** Without a field or a parameter that is known, or without the wanted form. */
    private Answered misspelt() throws Exception {
        return switch (operation.id()) {
            case "verify" -> body("{").send();
            case "introspect" -> body("nothing=1").send();
            default ->
                operation.isOfHotPath() || operation.hasVariable("version")
                        ? login(filled(of("?token=tessp_x"))).send()
                        : login(filled(of("?colour=red"))).send();
        };
    }

    /** With a body that is cut off. */
    Answered malformed() throws Exception {
        return body("{\"name\":").send();
    }

    /** With a field that the schema does not have. */
    Answered withUnknownField() throws Exception {
        return body("{\"colour\":\"red\"}").send();
    }

    private Answered repeated() throws Exception {
        call().with("Idempotency-Key", "once").send();
        return call().with("Idempotency-Key", "once").send();
    }

    private Answered forbidden() throws Exception {
        if (operation.id().equals("gatewayCheck")) {
            return login(of("?permission=VIEW_AUDIT_LOG")).send();
        }
        Permission[] others = Arrays.stream(Permission.values())
                .filter(permission -> !suffices(permission))
                .filter(PredefinedRole.DEVELOPER.settings().allowed()::contains)
                .toArray(Permission[]::new);
        if (operation.takes("token")) {
            return filled(of("")).as(staff.token(grace, others)).send();
        }
        return filled(of("").session(staff.session(staff.person(Set.of(others)))))
                .send();
    }

    /** Whoever manages may look, too. */
    private boolean suffices(Permission permission) {
        return permission.name().equals(operation.permission())
                || (operation.permission().equals("VIEW_OWN_TOKENS") && permission == Permission.MANAGE_OWN_TOKENS);
    }

    private Answered foreign() throws Exception {
        id = operation.hasVariable("version") ? "v7" : target(staff.person(PredefinedRole.DEVELOPER));
        return call().send();
    }

    /** A second thing of the same name, or a change of what is revoked. */
    private Answered conflicting() throws Exception {
        if (operation.id().startsWith("create")) {
            call().send();
        } else {
            String revoke = operation.path().replaceFirst("}.*", "}/revoke").replaceFirst("\\{.*}", id);
            login(ApiCall.of(port, "POST", revoke)).send();
        }
        return call().send();
    }

    /** Again and again, until it is too much. */
    private Answered persistent() throws Exception {
        Answered answered = call().send();
        for (int calls = 1; answered.status() == 200 && calls < 1_000; calls++) {
            answered = call().send();
        }
        return answered;
    }

    private ApiCall call() {
        return login(filled(of("")));
    }

    private ApiCall body(String text) {
        return login(of("").body(operation.mediaType(), text));
    }

    private ApiCall filled(ApiCall call) {
        String example = operation.example().replaceAll("tessp_\\w+", token.value());
        return example.isEmpty() ? call : call.body(operation.mediaType(), example);
    }

    private ApiCall of(String query) {
        return ApiCall.of(port, operation.method(), path() + query);
    }

    private String path() {
        return operation.path().replaceFirst("\\{.*}", id);
    }

    private ApiCall login(ApiCall call) {
        if (operation.takes("gateway")) {
            call.with("X-Tessera-Verifier", staff.verifier());
        }
        if (operation.takes("verifier")) {
            byte[] verifier = staff.verifier().getBytes(StandardCharsets.UTF_8);
            return call.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(verifier));
        }
        if (operation.takes("token")) {
            return call.as(token);
        }
        return operation.takes("session") ? call.session(staff.session(grace)) : call;
    }
}
