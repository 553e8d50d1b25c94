package dev.tessera.journeys;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
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
}
