package dev.tessera.journeys;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The views that the application has, found by their annotations, so that none is ever forgotten. */
final class Views {

    private Views() {}

    /** The paths of all views but those for strangers. */
    static List<String> behindTheLogin() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("dev.tessera").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(view -> !view.isAnnotationPresent(AnonymousAllowed.class))
                .map(view -> view.getAnnotation(Route.class).value())
                .sorted()
                .toList();
    }

    /** Of the views behind the login one of each area, which is the first part of its path. */
    static Collection<String> oneOfEachArea() {
        return behindTheLogin().stream()
                .collect(Collectors.toMap(view -> view.split("/", 2)[0], view -> view, (first, other) -> first))
                .values();
    }
}
