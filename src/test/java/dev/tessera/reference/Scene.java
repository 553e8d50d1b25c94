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
import java.util.UUID;

/** Somebody who calls one operation, and brings about the answers that the description names. */
final class Scene {

    private static final Map<String, String> IMPOSSIBLE = Map.ofEntries(
            Map.entry("createToken", "{\"name\":\" \"}"),
            Map.entry("changeToken", "{\"name\":null}"),
            Map.entry("handInLeak", "{\"text\":\" \"}"),
            Map.entry("pauseToken", "{\"minutes\":0}"),
            Map.entry("createApiKey", "{\"name\":\" \"}"),
            Map.entry("changePolicies", "{\"longestDays\":0}"),
            Map.entry("changeMember", "{\"roles\":[\"NOBODY\"]}"),
            Map.entry("createRole", "{\"name\":\" \"}"),
            Map.entry("changeRole", "{\"name\":null}"),
            Map.entry("createInvitation", "{\"email\":\"nobody\",\"role\":\"DEVELOPER\"}"),
            Map.entry("changeFeature", "{\"enabled\":null}"));

    private final Described operation;
    private final Staff staff;
    private final int port;
    private final Person grace;
    private final Issued token;
    private final String mailbox = "ada." + UUID.randomUUID() + "@";
    private String id;

    Scene(Described operation, Staff staff, int port) {
        this.operation = operation;
        this.staff = staff;
        this.port = port;
        this.grace = caller();
        this.token = staff.token(grace);
        this.id = target(grace);
    }

    private Person caller() {
        boolean administers = operation.path().startsWith("/api/v6/organization");
        return staff.person(administers ? PredefinedRole.ADMINISTRATOR : PredefinedRole.DEVELOPER);
    }

    private String target(Person owner) {
        return switch (operation.variable()) {
            case "key" -> staff.apiKey(owner).id().toString();
            case "token", "credential" -> staff.token(owner, Permission.USE_API).id();
            case "member" ->
                staff.colleague(owner, PredefinedRole.DEVELOPER).user().toString();
            case "role" -> staff.role(owner).id().toString();
            case "invitation" ->
                staff.invitation(owner, PredefinedRole.DEVELOPER.id()).toString();
            case "feature" -> "CustomUserRoles";
            default -> "v6";
        };
    }

    /** Has the operation answer with the status. */
    Answered answer(String status) throws Exception {
        return switch (status) {
            case "200" -> operation.takesHeader("Idempotency-Key") ? repeated() : call().send();
            case "201" -> call().send();
            case "204" -> operation.id().equals("changeMember") ? modest() : call().send();
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

    /** By somebody who takes from themselves what it takes to look. */
    private Answered modest() throws Exception {
        staff.colleague(grace, PredefinedRole.ADMINISTRATOR);
        id = grace.user().toString();
        return body("{\"roles\":[\"API_USER\"]}").send();
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
        id = switch (operation.variable()) {
            case "version" -> "v7";
            case "feature" -> "Flying";
            default -> target(caller());
        };
        return call().send();
    }

    /** A second thing of the same name, or what things as they are do not allow. */
    private Answered conflicting() throws Exception {
        switch (operation.id()) {
            case "createToken", "createApiKey", "createRole", "createInvitation" -> call().send();
            case "changeMember", "removeMember" -> id = grace.user().toString();
            case "changeRole", "deleteRole" -> id = "DEVELOPER";
            case "changeFeature" -> id = "OrganizationApiToken";
            case "resendInvitation" -> {
                id = staff.invitation(grace, staff.role(grace).id()).toString();
                login(ApiCall.of(port, "PATCH", "/api/v6/organization/features/CustomUserRoles")
                                .json("{\"enabled\":false}"))
                        .send();
            }
            default -> {
                String revoke = operation.path().replaceFirst("}.*", "}/revoke").replaceFirst("\\{.*}", id);
                login(ApiCall.of(port, "POST", revoke)).send();
            }
        }
        return call().send();
    }

    /** Again and again, until it is too much. */
    private Answered persistent() throws Exception {
        Answered answered = call().send();
        for (int calls = 1; answered.status() != 429 && calls < 1_000; calls++) {
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
        // A mailbox takes no more than a few invitations a day.
        String example =
                operation.example().replaceAll("tessp_\\w+", token.value()).replace("ada@", mailbox);
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
