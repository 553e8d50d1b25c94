package dev.tessera.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Some things of a longer list.
 *
 * @param next the address of the next page; null if this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many things a caller gets who names no number. */
    public static final String USUAL = "50";

    private static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * How many things were asked for.
     *
     * @throws RefusedRequest unless it is a number from 1 to 100
     */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw refusal("limit", "OUT_OF_RANGE", "This must be from 1 to " + MOST + ".");
        }
        return asked;
    }

    /**
     * Where the page before ended; null for the first page.
     *
     * @param question all that the list was asked for, as it was given to {@link Cursor#over}
     * @throws RefusedRequest if the text is no cursor of this list
     */
    public static @Nullable Cursor after(@Nullable String cursor, String question) {
        return cursor == null
                ? null
                : Cursor.read(cursor, question)
                        .orElseThrow(
                                () -> refusal(
                                        "cursor",
                                        "INVALID_CURSOR",
                                        "This is no cursor of this list. Take the address under next as it is, or begin without a cursor."));
    }

    private static RefusedRequest refusal(String parameter, String code, String detail) {
        return new RefusedRequest(Problem.of(400, "BAD_REQUEST", "The request has a parameter that cannot be.")
                .at(Fault.inQuery(parameter, code, detail)));
    }

    /** The page as a response that links to the next one (RFC 8288). */
    public ResponseEntity<Page<T>> answer() {
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        if (next != null) {
            ok.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return ok.body(this);
    }
}
