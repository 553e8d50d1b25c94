package dev.tessera.verification.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole response: small, complete, never to be stored by anyone. */
final class Answer {

    private final int status;
    private final @Nullable String contentType;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Answer(int status, @Nullable String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, body);
    }

    static Answer json(byte[] body) {
        return of(200, "application/json", body);
    }

    static Answer empty(int status) {
        return new Answer(status, null, new byte[0]);
    }

    Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        headers.forEach(response::setHeader);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
