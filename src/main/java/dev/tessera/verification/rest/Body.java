package dev.tessera.verification.rest;

import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/** Reads the body of a request, up to a limit. */
final class Body {

    /** The most bytes that are read. */
    static final int LIMIT = 8 * 1024;

    private Body() {}

    /** @throws RefusedRequest if the body is longer than the limit, declared or not */
    static byte[] read(HttpServletRequest request) throws IOException {
        long declared = request.getContentLengthLong();
        if (declared > LIMIT) {
            throw RefusedRequest.tooLarge(LIMIT);
        }
        if (declared >= 0) {
            return request.getInputStream().readNBytes((int) declared);
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw RefusedRequest.tooLarge(LIMIT);
        }
        return body;
    }

    static boolean isOfType(HttpServletRequest request, String type) {
        String declared = request.getContentType();
        if (declared == null) {
            return false;
        }
        int parameters = declared.indexOf(';');
        String bare = parameters < 0 ? declared : declared.substring(0, parameters);
        return bare.strip().toLowerCase(Locale.ROOT).equals(type);
    }
}
