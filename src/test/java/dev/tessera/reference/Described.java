package dev.tessera.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation as the document has it. */
record Described(ApiDescription description, String path, String method, JsonNode shared, JsonNode operation) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<Described> all(ApiDescription description) {
        return description
                .document()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Described(
                                description,
                                path.getKey(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getValue(),
                                method.getValue())))
                .toList();
    }

    String id() {
        return operation.path("operationId").asString();
    }

    boolean isOfHotPath() {
        return operation.at("/tags/0").asString().equals("Verification");
    }

    /** Whether one of the ways to come in is this one. */
    boolean takes(String login) {
        return operation.path("security").valueStream().anyMatch(way -> way.has(login));
    }

    String permission() {
        return operation.path("x-permission").asString("");
    }

    boolean hasVariable(String name) {
        return path.contains("{" + name + "}");
    }

    Stream<String> statuses() {
        return operation.path("responses").propertyNames().stream();
    }

    JsonNode response(String status) {
        return description.resolve(operation.path("responses").path(status));
    }

    /** The media type of the first body that is described; empty for none. */
    String mediaType() {
        return operation.at("/requestBody/content").propertyNames().stream()
                .findFirst()
                .orElse("");
    }

    /** The first body that is described; empty for none. */
    String example() {
        JsonNode example =
                operation.at("/requestBody/content").path(mediaType()).path("example");
        if (example.isMissingNode()) {
            return "";
        }
        return mediaType().endsWith("form-urlencoded") ? Payloads.form(example) : example.toString();
    }
}
