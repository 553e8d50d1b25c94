package dev.tessera.verification.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong and what to do about it (RFC 9457).
 *
 * @param code the verdict that stands behind it; null where it was no verdict
 */
record Problem(int status, String detail, @Nullable String code) {

    static final String TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        return new Problem(status, detail, null);
    }

    /** Nothing can be told for now; the asker may try again. */
    static Answer unavailable() {
        return of(503, "Credentials cannot be checked for the moment. Try again shortly.")
                .answer()
                .with("Retry-After", "2");
    }

    Answer answer() {
        return Answer.of(status, TYPE, Json.object(json -> {
            json.writeStringProperty("title", HttpStatus.valueOf(status).getReasonPhrase());
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            if (code != null) {
                json.writeStringProperty("code", code);
            }
        }));
    }

    void send(HttpServletResponse response) throws IOException {
        answer().send(response);
    }
}
