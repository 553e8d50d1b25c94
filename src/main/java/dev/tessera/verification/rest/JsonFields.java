package dev.tessera.verification.rest;

import dev.tessera.web.Json;
import dev.tessera.web.RefusedRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The text fields of a JSON object that a request carried. */
final class JsonFields {

    private final Map<String, String> fields;

    private JsonFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads one object; fields of other names are passed over, null counts as absent, numbers as text.
     *
     * @throws RefusedRequest if it is no single object, or a wanted field is neither text nor number
     */
    static JsonFields read(byte[] document, Set<String> wanted) {
        try (JsonParser json = Json.parser(document)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw RefusedRequest.bad("The body must be a JSON object.");
            }
            Map<String, String> fields = new HashMap<>();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                readField(json, name, wanted, fields);
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw RefusedRequest.bad("The body must be a single JSON object.");
            }
            return new JsonFields(fields);
        } catch (JacksonException e) {
            // What was wrong stays unsaid: the parser's words would quote the body, and the credential in it.
            throw RefusedRequest.bad("The body is not well-formed JSON.");
        }
    }

    private static void readField(JsonParser json, String name, Set<String> wanted, Map<String, String> fields) {
        JsonToken value = json.nextToken();
        if (!wanted.contains(name)) {
            json.skipChildren();
        } else if (value == JsonToken.VALUE_STRING || (value != null && value.isNumeric())) {
            fields.put(name, json.getString());
        } else if (value != JsonToken.VALUE_NULL) {
            throw RefusedRequest.bad("The field " + name + " must be text.");
        }
    }

    @Nullable String get(String name) {
        return fields.get(name);
    }
}
