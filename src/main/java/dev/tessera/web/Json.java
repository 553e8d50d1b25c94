package dev.tessera.web;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads and writes small JSON documents token by token, without reflection. */
public final class Json {

    private static final int USUAL_SIZE = 512;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Requests are short and served by few threads: buffers need no pool that they share.
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** Writes one object, with what the content adds to it. */
    public static byte[] object(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Reads a document token by token; a name that stands twice in one object is an error. */
    public static JsonParser parser(byte[] document) {
        return FACTORY.createParser(ObjectReadContext.empty(), document);
    }
}
