package dev.tessera.web;

import dev.tessera.kernel.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JsonGenerator;

/**
 * What went wrong and what to do about it (RFC 9457). Its type is {@code about:blank}: programs tell problems apart by the code.
 *
 * @param code a stable name in upper case
 * @param detail a sentence or two for the person who reads it; it never quotes a credential
 * @param permission the permission that is missing; null where it is not about one
 * @param errors what is wrong with single parts of the request, if it can be told
 */
public record Problem(
        int status, String code, String detail, @Nullable Permission permission, List<Fault> errors) {

    /** The media type of a problem. */
    public static final String TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem with the request as a whole. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, List.of());
    }

    /** The caller may not do this, for want of the permission. */
    public static Problem missing(Permission permission) {
        String detail = "This needs the permission " + permission + ", which you or the credential you came with lack."
                + " Use a credential that has it, or ask an admin of your organization.";
        return new Problem(403, "PERMISSION_MISSING", detail, permission, List.of());
    }

    /** There is nothing under this address, or nothing that is the caller's. */
    public static Problem notFound(String detail) {
        return of(404, "NOT_FOUND", detail);
    }

    /** The request is understood, and what it asks for is not possible. */
    public static Problem invalid(Fault... errors) {
        return new Problem(422, "VALIDATION_FAILED", errors[0].detail(), null, List.of(errors));
    }

    /** The same problem, pointing at the part of the request that it is about. */
    public Problem at(Fault fault) {
        return new Problem(status, code, detail, permission, List.of(fault));
    }

    /** The problem as a response. */
    public Answer answer() {
        return Answer.of(status, TYPE, Json.object(this::write));
    }

    /** Writes the problem as the response; nothing may have been written before. */
    public void send(HttpServletResponse response) throws IOException {
        answer().send(response);
    }

    private void write(JsonGenerator json) {
        json.writeStringProperty("type", "about:blank");
        json.writeStringProperty("title", HttpStatus.valueOf(status).getReasonPhrase());
        json.writeNumberProperty("status", status);
        json.writeStringProperty("detail", detail);
        json.writeStringProperty("code", code);
        if (permission != null) {
            json.writeStringProperty("permission", permission.name());
        }
        if (!errors.isEmpty()) {
            json.writeArrayPropertyStart("errors");
            errors.forEach(error -> error.write(json));
            json.writeEndArray();
        }
    }
}
