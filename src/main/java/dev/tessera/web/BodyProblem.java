package dev.tessera.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body. It quotes names from it, and no values: one could be a credential. */
final class BodyProblem {

    private BodyProblem() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() -> wrongType(mismatch);
            case MismatchedInputException noObject -> malformed("The body must be a single JSON object.");
            case JacksonException broken -> malformed("The body is not well-formed JSON" + place(broken) + ".");
            case null, default -> malformed("Send a JSON object as the body.");
        };
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(400, "BAD_REQUEST", "The body has a field that is not known here.")
                .at(Fault.inBody(
                        pointer(unknown.getPath()),
                        "UNKNOWN_FIELD",
                        "There is no such field. There are: " + known + "."));
    }

    private static Problem wrongType(MismatchedInputException mismatch) {
        String wanted = TypeWords.of(mismatch.getTargetType());
        return Problem.of(400, "BAD_REQUEST", "The body has a field with a value of the wrong kind.")
                .at(Fault.inBody(pointer(mismatch.getPath()), "WRONG_TYPE", "This must be " + wanted + "."));
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "MALFORMED_BODY", detail);
    }

    private static String place(JacksonException broken) {
        return broken.getLocation() == null || broken.getLocation().getLineNr() < 1
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
    }

    /** A JSON pointer (RFC 6901). */
    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
