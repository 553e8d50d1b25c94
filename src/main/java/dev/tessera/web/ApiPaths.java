package dev.tessera.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses of our own APIs. Emulated ones have errors of another shape, and none here. */
final class ApiPaths {

    /** All of them, in any case. */
    static final String PATTERN = "/api/**";

    private static final PathPattern ALL = AnyCasePath.PARSER.parse(PATTERN);

    private ApiPaths() {}

    static boolean contain(HttpServletRequest request) {
        return ALL.matches(PathContainer.parsePath(request.getServletPath()));
    }
}
