package dev.tessera.reference;

import dev.tessera.reference.Operation.Field;
import dev.tessera.reference.Operation.Payload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Says of the bodies in the description what fields they have, in words and examples. */
final class Payloads {

    private static final int DEEPEST = 2;
    private static final Comparator<String> NULL_LAST = Comparator.comparing("null"::equals);
    private static final ObjectWriter INDENTED = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER)));

    private final ApiDescription description;

    Payloads(ApiDescription description) {
        this.description = description;
    }

    /** The bodies of a request or a response, one a media type. */
    List<Payload> of(JsonNode bearer) {
        return bearer.path("content")
                .propertyStream()
                .map(media ->
                        new Payload(media.getKey(), fields(media.getValue().path("schema")), example(media)))
                .toList();
    }

    private Optional<String> example(Map.Entry<String, JsonNode> media) {
        JsonNode named = media.getValue().path("example");
        JsonNode example = named.isMissingNode()
                ? description.resolve(media.getValue().path("schema")).path("example")
                : named;
        if (example.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(media.getKey().endsWith("x-www-form-urlencoded") ? form(example) : indented(example));
    }

    static String indented(JsonNode example) {
        return INDENTED.writeValueAsString(example).replace("\r\n", "\n");
    }

    static String form(JsonNode example) {
        return example.propertyStream()
                .map(field -> field.getKey() + "=" + field.getValue().asString())
                .collect(Collectors.joining("&"));
    }

    private List<Field> fields(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect(schema, "", 0, fields);
        return fields;
    }

    private void collect(JsonNode named, String around, int depth, List<Field> fields) {
        JsonNode schema = description.resolve(named);
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(property -> {
            String name = around + property.getKey();
            JsonNode value = property.getValue();
            fields.add(new Field(name, type(value), required.contains(property.getKey()), words(value)));
            if (depth < DEEPEST) {
                inner(value).forEach(object -> collect(object, name + suffix(value), depth + 1, fields));
            }
        });
    }

    /** The objects that a value is, or is a list of. */
    private Stream<JsonNode> inner(JsonNode value) {
        JsonNode schema = description.resolve(value);
        Stream<JsonNode> choices = Stream.concat(
                Stream.of(schema), schema.path("oneOf").valueStream().map(description::resolve));
        return choices.flatMap(choice -> Stream.of(choice, description.resolve(choice.path("items"))))
                .filter(choice -> choice.has("properties"));
    }

    private String suffix(JsonNode value) {
        return description.resolve(value).has("items") ? "[]." : ".";
    }

    private String words(JsonNode value) {
        JsonNode own = value.path("description");
        return own.isString()
                ? own.asString()
                : description.resolve(value).path("description").asString("");
    }

    /** What a value must be, in short. */
    String type(JsonNode named) {
        JsonNode schema = description.resolve(named);
        if (schema.has("const")) {
            return "\"" + schema.path("const").asString() + "\"";
        }
        if (schema.has("oneOf")) {
            return schema.path("oneOf")
                    .valueStream()
                    .map(this::type)
                    .sorted(NULL_LAST)
                    .collect(Collectors.joining(" or "));
        }
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        return types(schema).map(type -> detailed(type, schema)).collect(Collectors.joining(" or "));
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString("any"));
    }

    private String detailed(String type, JsonNode schema) {
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"));
            case "string" -> schema.path("format").asString("string");
            case "integer" ->
                schema.has("maximum")
                        ? "integer " + schema.path("minimum").asString() + " to "
                                + schema.path("maximum").asString()
                        : "integer";
            default -> type;
        };
    }
}
