package dev.tessera.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away a request with a query parameter that its controller does not know: a misspelt filter would else filter nothing. */
class KnownParameters implements HandlerInterceptor {

    /** @throws RefusedRequest if there is such a parameter */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = namesOf(method);
            Collections.list(request.getParameterNames()).stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> refuse(name, known));
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }

    private static void refuse(String name, Set<String> known) {
        String choice = known.isEmpty()
                ? "This takes no query parameters."
                : "There is no such parameter. There are: "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
        throw new RefusedRequest(
                Problem.of(400, "BAD_REQUEST", "The request has a query parameter that is not known here.")
                        .at(Fault.inQuery(name, "UNKNOWN_PARAMETER", choice)));
    }
}
