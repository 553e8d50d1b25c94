package dev.tessera.web;

import dev.tessera.kernel.PublicUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is asked for, but for the place where the page begins: a page is continued by the same question only. Another
 * length of page is the same question.
 *
 * @param path the address of the list, below that of the portal
 * @param asked the parameters that were given, in an order that does not depend on the caller
 */
public record Question(String path, List<Asked> asked) {

    /** One parameter of the query string. */
    public record Asked(String parameter, String value) {}

    public Question {
        asked = List.copyOf(asked);
    }

    /** A list as a whole. */
    public static Question about(String path) {
        return new Question(path, List.of());
    }

    /** The question with a parameter; what is null or empty was not asked. */
    public Question with(String parameter, @Nullable Object value) {
        return value == null ? this : with(parameter, List.of(value));
    }

    /** The question with a parameter that may be named several times, in the order of its values. */
    public Question with(String parameter, Collection<?> values) {
        List<Asked> more = new ArrayList<>(asked);
        values.stream()
                .map(String::valueOf)
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .forEach(value -> more.add(new Asked(parameter, value)));
        return new Question(path, more);
    }

    /**
     * Where the page before ended; null for the first page.
     *
     * @throws RefusedRequest if the text is no cursor of this question
     */
    public @Nullable Cursor after(@Nullable String cursor) {
        return Page.after(cursor, toString());
    }

    /** The address of the page that follows the place. */
    public String next(PublicUrl publicUrl, int limit, Cursor end) {
        UriComponentsBuilder next =
                UriComponentsBuilder.fromUriString(publicUrl.of(path)).queryParam("limit", limit);
        List<String> values = new ArrayList<>();
        for (Asked one : asked) {
            next.queryParam(one.parameter(), "{" + one.parameter() + values.size() + "}");
            values.add(one.value());
        }
        next.queryParam("cursor", end.over(toString()));
        return next.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
