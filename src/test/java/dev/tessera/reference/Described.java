package dev.tessera.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation as the document has it. */
record Described(ApiDescription description, String path, String method, JsonNode shared, JsonNode operation) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

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

    /** What varies in the path; empty if nothing does. */
    String variable() {
        Matcher variable = VARIABLE.matcher(path);
        return variable.find() ? variable.group(1) : "";
    }

    /** Whether it has a variable of this name. */
    boolean hasVariable(String name) {
        return variable().equals(name);
    }

    /** Whether it looks at this header of a request. */
    boolean takesHeader(String name) {
        return operation
                .path("parameters")
                .valueStream()
                .map(description::resolve)
                .anyMatch(parameter -> parameter.path("in").asString("").equals("header")
                        && parameter.path("name").asString("").equals(name));
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
