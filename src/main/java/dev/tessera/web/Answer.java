package dev.tessera.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole response: small, complete, and never to be stored by anyone unless it says so itself. */
public final class Answer {

    private final int status;
    private final @Nullable String contentType;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Answer(int status, @Nullable String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        headers.put("Cache-Control", "no-store");
    }

    /** An answer with a body. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, body);
    }

    /** 200 with a JSON document. */
    public static Answer json(byte[] body) {
        return of(200, "application/json", body);
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, null, new byte[0]);
    }

    /** Adds a header, in place of an earlier one of that name. */
    public Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Writes the response; nothing may have been written before. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
