package dev.tessera.reference;

import dev.tessera.kernel.PublicUrl;
import dev.tessera.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of this instance. It is written by hand in parts, one a subject, in {@code openapi/*.yaml}; the parts are
 * joined in the order of their names.
 */
@Component
public class ApiDescription {

    private static final String PARTS = "classpath*:openapi/*.yaml";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final byte[] bytes;
    private final String version;

    ApiDescription(PublicUrl publicUrl) {
        ObjectNode whole = JSON.createObjectNode();
        for (Resource part : parts()) {
            join(whole, read(part), "");
        }
        whole.putArray("servers").addObject().put("url", publicUrl.of(""));
        document = whole;
        bytes = JSON.writeValueAsBytes(whole);
        version = HexFormat.of().formatHex(Sha256.of(bytes), 0, 16);
    }

    /** The document as it is served, in UTF-8. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Changes whenever the document does. */
    public String version() {
        return version;
    }

    JsonNode document() {
        return document;
    }

    /** What a node says itself or, where it refers to another place of the document, what stands there. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.asString().substring(1)) : node;
    }

    private static Resource[] parts() {
        try {
            Resource[] parts = new PathMatchingResourcePatternResolver().getResources(PARTS);
            Arrays.sort(parts, Comparator.comparing(part -> Objects.requireNonNullElse(part.getFilename(), "")));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Resource part) {
        try (InputStream text = part.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return JSON.valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lists to lists and objects to objects; two parts that say different things of one place are a mistake. */
    private static void join(ObjectNode whole, ObjectNode part, String place) {
        part.properties().forEach(added -> {
            JsonNode there = whole.get(added.getKey());
            String here = place + "/" + added.getKey();
            switch (there) {
                case null -> whole.set(added.getKey(), added.getValue());
                case ArrayNode list when added.getValue() instanceof ArrayNode more -> list.addAll(more);
                case ObjectNode object when added.getValue() instanceof ObjectNode more -> join(object, more, here);
                default -> throw new IllegalStateException("Said twice in the parts of the description: " + here);
            }
        });
    }
}
