package dev.tessera.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.type.TypeFactory;

/** Tells a field that is null from one that is not there. */
class PatchedDeserializer extends ValueDeserializer<Patched<?>> {

    private final JavaType content;

    PatchedDeserializer() {
        this(TypeFactory.unknownType());
    }

    private PatchedDeserializer(JavaType content) {
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new PatchedDeserializer(type.containedTypeOrUnknown(0));
    }

    @Override
    public Patched<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Patched.to(context.readValue(parser, content));
    }

    @Override
    public Patched<?> getNullValue(DeserializationContext context) {
        return Patched.to(null);
    }

    @Override
    public Patched<?> getAbsentValue(DeserializationContext context) {
        return Patched.absent();
    }
}
