package dev.tessera.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.RunningPortal;
import dev.tessera.testing.api.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Calls every operation that the description names, and has it give every answer that is described. */
@RunningPortal
class ContractTest {

    private static final Set<String> OURS = Set.of(
            "location",
            "link",
            "etag",
            "allow",
            "www-authenticate",
            "idempotency-replayed",
            "retry-after",
            "tessera-token-expires");

    @LocalServerPort
    int port;

    @Autowired
    ApiDescription description;

    @Autowired
    Staff staff;

    @TestFactory
    Stream<DynamicNode> keepsWhatTheDescriptionPromises() {
        return Described.all(description).stream()
                .map(operation -> dynamicContainer(operation.id(), tests(operation).stream()));
    }

    private List<DynamicTest> tests(Described operation) {
        List<DynamicTest> tests = new ArrayList<>(operation
                .statuses()
                .map(status -> test(operation, "answers " + status, status, scene -> scene.answer(status)))
                .toList());
        if (operation.mediaType().endsWith("json")) {
            tests.add(test(operation, "refuses a body that is cut off", "400", Scene::malformed));
        }
        if (schemaOfBody(operation).path("additionalProperties").isBoolean()) {
            tests.add(test(operation, "refuses a field that it does not know", "400", Scene::withUnknownField));
        }
        return tests;
    }

    private JsonNode schemaOfBody(Described operation) {
        return description.resolve(operation
                .operation()
                .at("/requestBody/content")
                .path(operation.mediaType())
                .path("schema"));
    }

    /** How an answer is brought about. */
    private interface Asking {
        Answered of(Scene scene) throws Exception;
    }

    private DynamicTest test(Described operation, String name, String status, Asking asking) {
        return dynamicTest(name, () -> {
            Answered answered = asking.of(new Scene(operation, staff, port));
            assertThat(answered.status()).as(answered.text()).isEqualTo(Integer.parseInt(status));
            JsonNode response = operation.response(status);
            assertBody(answered, response.path("content"));
            assertThat(headersOf(answered)).isSubsetOf(described(response));
            if (status.equals("403") && operation.takes("gateway")) {
                assertThat(answered.at("/code")).isEqualTo("PERMISSION_MISSING");
            } else if (status.equals("403")) {
                assertThat(answered.at("/permission")).isEqualTo(operation.permission());
            }
        });
    }

    private void assertBody(Answered answered, JsonNode content) {
        if (content.isMissingNode()) {
            assertThat(answered.text()).isEmpty();
            return;
        }
        String mediaType = answered.header("Content-Type").split(";", 2)[0];
        assertThat(content.propertyNames()).contains(mediaType);
        JsonNode body = answered.json();
        assertThat(new Schemas(description.document())
                        .faults(content.path(mediaType).path("schema"), body))
                .as(answered.text())
                .isEmpty();
        if (mediaType.equals("application/problem+json")) {
            assertThat(body.path("status").asInt()).isEqualTo(answered.status());
        }
    }

    private static List<String> headersOf(Answered answered) {
        return answered.response().headers().map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> OURS.contains(name) || name.startsWith("x-tessera-"))
                .toList();
    }

    private static List<String> described(JsonNode response) {
        return response.path("headers").propertyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
