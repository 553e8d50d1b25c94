package dev.tessera.web;

import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A path in upper, lower or mixed case: a router's own predicates are made case-sensitive by Spring MVC. */
public final class AnyCasePath implements RequestPredicate {

    /** Parses patterns that match in any case. */
    static final PathPatternParser PARSER = parser();

    private final PathPattern pattern;

    /** Matches the pattern, as {@code /api/{version}/authorization/whoami}. */
    public AnyCasePath(String pattern) {
        this.pattern = PARSER.parse(pattern);
    }

    @Override
    public boolean test(ServerRequest request) {
        return pattern.matches(request.requestPath().pathWithinApplication());
    }

    @Override
    public void accept(RequestPredicates.Visitor visitor) {
        visitor.path(pattern.getPatternString());
    }

    private static PathPatternParser parser() {
        PathPatternParser parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        return parser;
    }
}
