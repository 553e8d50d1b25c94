package dev.tessera.reference;

import dev.tessera.kernel.PublicUrl;
import dev.tessera.reference.Operation.Answer;
import dev.tessera.reference.Operation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the description says, in the order in which people read it. */
@Component
public class ApiReference {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final ApiDescription description;
    private final Payloads payloads;
    private final CurlCall curl;

    ApiReference(ApiDescription description, PublicUrl publicUrl) {
        this.description = description;
        this.payloads = new Payloads(description);
        this.curl = new CurlCall(publicUrl);
    }

    /** What all of it has in common. */
    public String introduction() {
        return description.document().at("/info/description").asString();
    }

    /** All operations by what they are about. */
    public List<Group> groups() {
        return description
                .document()
                .path("tags")
                .valueStream()
                .map(this::group)
                .toList();
    }

    /** Operations about one thing. */
    public record Group(String name, String description, List<Operation> operations) {}

    private Group group(JsonNode tag) {
        String name = tag.path("name").asString();
        List<Operation> operations = description
                .document()
                .path("paths")
                .propertyStream()
                .flatMap(path -> operations(path, name))
                .toList();
        return new Group(name, tag.path("description").asString("").strip(), operations);
    }

    private Stream<Operation> operations(Map.Entry<String, JsonNode> path, String tag) {
        return path.getValue()
                .propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .filter(method -> method.getValue().at("/tags/0").asString().equals(tag))
                .map(method -> operation(path.getKey(), path.getValue(), method.getKey(), method.getValue()));
    }

    private Operation operation(String path, JsonNode shared, String method, JsonNode operation) {
        List<JsonNode> parameters = Stream.concat(
                        shared.path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(description::resolve)
                .toList();
        return new Operation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(),
                operation.path("description").asString("").strip(),
                operation.path("x-permission").isString()
                        ? operation.path("x-permission").asString()
                        : null,
                logins(operation),
                parameters.stream().map(this::parameter).toList(),
                payloads.of(operation.path("requestBody")),
                answers(operation),
                curl.of(method, path, parameters, operation));
    }

    private List<String> logins(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(JsonNode::propertyStream)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter.path("required").asBoolean(false),
                payloads.type(parameter.path("schema")),
                parameter.path("description").asString(""));
    }

    private List<Answer> answers(JsonNode operation) {
        List<Answer> answers = new ArrayList<>();
        operation.path("responses").propertyStream().forEach(status -> {
            JsonNode response = description.resolve(status.getValue());
            answers.add(new Answer(
                    status.getKey(),
                    response.path("description").asString(),
                    response.path("headers")
                            .propertyStream()
                            .map(Map.Entry::getKey)
                            .toList(),
                    payloads.of(response)));
        });
        return answers;
    }
}
