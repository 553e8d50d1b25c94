package dev.tessera.tokens.leaks.rest;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakDesk;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in. It is never written anywhere, so it has no words for itself.
 *
 * @param text whatever holds the credentials: a value alone, a line of a log, a file
 * @param url where it was found
 * @param note what else the owner may want to know
 */
record HandedIn(
        @Nullable String text,
        @Nullable String url,
        @Nullable String note) {

    /** @throws RefusedRequest if there is none, or it is too long */
    String searched() {
        String given = Objects.requireNonNullElse(text, "");
        if (given.isBlank()) {
            throw refused("/text", "MISSING", "Send the text that holds the credentials.");
        }
        return checked("/text", given, LeakDesk.LONGEST_TEXT);
    }

    /** @throws RefusedRequest if a part is too long */
    Finding finding(ClientAddress finder) {
        return Finding.of(
                url == null ? null : checked("/url", url, Finding.LONGEST),
                note == null ? null : checked("/note", note, Finding.LONGEST),
                finder);
    }

    private static String checked(String pointer, String given, int longest) {
        if (given.length() > longest) {
            throw refused(pointer, "TOO_LONG", "This may have at most " + longest + " characters.");
        }
        return given;
    }

    private static RefusedRequest refused(String pointer, String code, String detail) {
        return new RefusedRequest(Problem.invalid(Fault.inBody(pointer, code, detail)));
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "HandedIn[…]";
    }
}
