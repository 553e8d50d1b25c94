package dev.tessera.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.testing.api.ApiCall;
import dev.tessera.testing.api.ApiCall.Answered;
import dev.tessera.testing.api.RunningPortal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description and the code name the same things, and what the description says is in order. */
@RunningPortal
class DescriptionTest {

    @LocalServerPort
    int port;

    @Autowired
    ApiDescription description;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers;

    @Autowired
    List<RouterFunction<?>> routers;

    @Autowired
    @Qualifier("hotPath") FilterRegistrationBean<?> hotPath;

    @Test
    void namesEveryRouteAndNoOther() {
        Set<String> mapped = new TreeSet<>();
        controllers.getHandlerMethods().keySet().forEach(info -> mapped.addAll(routes(info)));
        routers.forEach(router -> router.accept(new Routes(mapped)));
        Set<String> described = Described.all(description).stream()
                .filter(operation -> !operation.isOfHotPath())
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(mapped);
    }

    private static List<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api"))
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern))
                .toList();
    }

    @Test
    void namesEveryQuestionOfVerifiers() {
        Set<String> described = Described.all(description).stream()
                .filter(Described::isOfHotPath)
                .map(Described::path)
                .collect(Collectors.toSet());

        assertThat(described).isEqualTo(Set.copyOf(hotPath.getUrlPatterns()));
    }

    /** Goes from route to route. */
    private record Routes(Collection<String> found) implements RouterFunctions.Visitor {

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            predicate.accept(new Predicates(found));
        }

        @Override
        public void startNested(RequestPredicate predicate) {}

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> router) {}
    }

    /** Notes method and path of a route; the pattern of a variable is left out. */
    private static final class Predicates implements RequestPredicates.Visitor {

        private final Collection<String> found;
        private String method = "";

        private Predicates(Collection<String> found) {
            this.found = found;
        }

        @Override
        public void method(Set<HttpMethod> methods) {
            method = methods.iterator().next().name();
        }

        @Override
        public void path(String pattern) {
            if (pattern.startsWith("/api")) {
                found.add(method + " " + pattern.replaceAll(":[^/]*}(?=/|$)", "}"));
            }
        }

        @Override
        @SuppressWarnings("removal")
        public void pathExtension(String extension) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void param(String name, String value) {}

        @Override
        public void version(String version) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {}
    }

    @Test
    void refersOnlyToWhatIsThere() {
        List<String> lost = new ArrayList<>();
        walk(description.document(), node -> {
            if (node.path("$ref").isString()
                    && description
                            .document()
                            .at(node.path("$ref").asString().substring(1))
                            .isMissingNode()) {
                lost.add(node.path("$ref").asString());
            }
        });

        assertThat(lost).isEmpty();
    }

    @Test
    void givesExamplesThatAreAsItsSchemasSay() {
        Schemas schemas = new Schemas(description.document());
        List<String> faults = new ArrayList<>();
        Set<String> examples = new HashSet<>();
        walk(description.document(), node -> {
            JsonNode schema = node.has("schema") ? node.path("schema") : node;
            if (node.has("example")) {
                examples.add(node.path("example").toString());
                schemas.faults(schema, node.path("example"))
                        .forEach(fault -> faults.add(fault + " in " + node.path("example")));
            }
        });

        assertThat(examples).hasSizeGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    @Test
    void givesEveryOperationAName() {
        List<String> ids =
                Described.all(description).stream().map(Described::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void isServedToAnybodyAndToNobodyTwice() throws Exception {
        Answered first = ApiCall.of(port, "GET", "/api/openapi.json").send();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("application/json");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache, public");
        assertThat(first.at("/openapi")).startsWith("3.1.");
        assertThat(first.at("/servers/0/url")).isEqualTo("https://tessera.example");
        Answered again = ApiCall.of(port, "GET", "/api/openapi.json")
                .with("If-None-Match", first.header("ETag"))
                .send();
        assertThat(again.status()).isEqualTo(304);
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visit) {
        visit.accept(node);
        node.valueStream().forEach(inner -> walk(inner, visit));
    }
}
