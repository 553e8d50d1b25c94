package dev.tessera.verification.rest;

import dev.tessera.web.RefusedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a form body by hand, since a servlet's parameters would mix it with the query string. */
final class Form {

    private Form() {}

    /** @throws RefusedRequest unless the field is there exactly once and not empty (RFC 6749, section 3.2) */
    static String theOne(byte[] body, String name) {
        return atMostOne(body, name).orElseThrow(() -> RefusedRequest.bad("The parameter " + name + " is missing."));
    }

    /** An empty field counts as absent (section 3.2); @throws RefusedRequest if it is there more than once */
    static Optional<String> atMostOne(byte[] body, String name) {
        String found = "";
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || !decode(pair.substring(0, equals)).equals(name)) {
                continue;
            }
            if (!found.isEmpty()) {
                throw RefusedRequest.bad("Give the parameter " + name + " once only.");
            }
            found = decode(pair.substring(equals + 1));
        }
        return Optional.of(found).filter(value -> !value.isEmpty());
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.bad("The form is not well-formed.");
        }
    }
}
