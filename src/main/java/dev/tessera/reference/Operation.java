package dev.tessera.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a program can ask for.
 *
 * @param id its stable name, which links to it
 * @param method the HTTP method
 * @param path with the names of its variables in braces
 * @param description paragraphs with an empty line between two; code stands in backticks
 * @param permission what a token needs for it; null where it needs none
 * @param logins how a caller may show who they are; empty where anybody may call
 * @param call a command that asks for it
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        @Nullable String permission,
        List<String> logins,
        List<Parameter> parameters,
        List<Payload> bodies,
        List<Answer> answers,
        String call) {

    /**
     * A value outside of the body.
     *
     * @param place where it stands: path, query or header
     */
    public record Parameter(String name, String place, boolean required, String type, String description) {}

    /**
     * A body of one media type.
     *
     * @param fields the fields of the object, outer before inner; empty where the body is no object
     * @param example indented text; empty for none
     */
    public record Payload(String mediaType, List<Field> fields, Optional<String> example) {}

    /**
     * A field of an object.
     *
     * @param name with the names of the objects around it, as {@code token.id}
     */
    public record Field(String name, String type, boolean required, String description) {}

    /** What may come back. */
    public record Answer(String status, String description, List<String> headers, List<Payload> bodies) {}

    /** Whether every word of the text is somewhere in what names the operation, regardless of case. */
    public boolean matches(String text) {
        String all = (id + " " + method + " " + path + " " + summary + " " + permission).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
    }
}
