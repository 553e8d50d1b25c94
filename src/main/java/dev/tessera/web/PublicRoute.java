package dev.tessera.web;

import org.springframework.http.HttpMethod;

/**
 * A route that anybody may call, as a bean of the module that owns it. All others demand a caller.
 *
 * @param pattern a path pattern, as {@code /api/openapi.json}
 */
public record PublicRoute(HttpMethod method, String pattern) {}
