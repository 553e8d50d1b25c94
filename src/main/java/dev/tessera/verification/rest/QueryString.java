package dev.tessera.verification.rest;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.web.RefusedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches over query strings: they end up in logs and histories, so no credential may be in one. */
final class QueryString {

    static final String FORBIDDEN = "A credential must not be in the query string. Send it in a header, and rotate it:"
            + " it may be in logs by now.";

    private static final Set<String> NAMES =
            Set.of("token", "apptoken", "apitoken", "accesstoken", "organizationkey", "clientsecret");
    private static final Pattern SEPARATORS = Pattern.compile("[_-]");

    private QueryString() {}

    /** @throws RefusedRequest if a parameter's name or value says that it is a credential */
    static void demandFreeOfCredentials(@Nullable String query) {
        if (query != null && Arrays.stream(query.split("&", -1)).anyMatch(QueryString::isCredential)) {
            throw RefusedRequest.bad(FORBIDDEN);
        }
    }

    private static boolean isCredential(String parameter) {
        int equals = parameter.indexOf('=');
        String name = decode(equals < 0 ? parameter : parameter.substring(0, equals));
        String value = decode(equals < 0 ? "" : parameter.substring(equals + 1));
        return NAMES.contains(SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""))
                || Arrays.stream(CredentialKind.values()).anyMatch(kind -> value.startsWith(kind.prefix()));
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.bad("The query string is not well-formed.");
        }
    }
}
