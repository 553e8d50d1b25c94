package dev.tessera.tokens.rest;

import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** The field {@code name} of a body. */
public final class NameInBody {

    private static final String POINTER = "/name";

    private NameInBody() {}

    /**
     * The name that a body must have.
     *
     * @throws RefusedRequest if there is none
     */
    public static String required(@Nullable String name) {
        if (name == null) {
            throw new RefusedRequest(Problem.invalid(Fault.inBody(POINTER, "REQUIRED", "Send a name.")));
        }
        return name;
    }

    /** What cannot be a name. */
    public static Problem invalid(NameInvalid.Fault fault) {
        String detail = switch (fault) {
            case BLANK -> "The name has no character that can be seen.";
            case TOO_LONG -> "The name may have at most 80 characters.";
            case NOT_PLAIN_TEXT -> "The name has control characters in it, or ones that turn the direction of writing.";
        };
        return Problem.invalid(Fault.inBody(POINTER, "NAME_" + fault.name(), detail));
    }

    /** What already has another owner. */
    public static Problem taken(String what) {
        return Problem.of(409, "NAME_TAKEN", "Another " + what + " of yours that is not revoked has this name.")
                .at(Fault.inBody(POINTER, "NAME_TAKEN", "Choose another name, or revoke the other " + what + "."));
    }
}
