package dev.tessera.verification.rest;

import dev.tessera.verification.ApiVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of the API a request calls, as its path says. */
final class CalledVersion {

    private static final Pattern PATH = Pattern.compile("/api/([^/]{1,8})/.*", Pattern.CASE_INSENSITIVE);

    private CalledVersion() {}

    /** Empty for a path without a version. */
    static Optional<ApiVersion> of(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getServletPath());
        return path.matches() ? ApiVersion.parse(path.group(1)) : Optional.empty();
    }
}
