package dev.tessera.identity.session;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import dev.tessera.identity.Affiliations;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.identity.ViewRule;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Denies a view that {@link NeedsPermission} or has a {@link ViewRule} to whoever does not meet it at that moment. */
class PermittedViewChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<CurrentActor> currentActor;
    private final transient Supplier<Affiliations> affiliations;
    private final transient Supplier<Stream<ViewRule>> rules;

    PermittedViewChecker(
            Supplier<CurrentActor> currentActor,
            Supplier<Affiliations> affiliations,
            Supplier<Stream<ViewRule>> rules) {
        this.currentActor = currentActor;
        this.affiliations = affiliations;
        this.rules = rules;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Class<?> view = context.getNavigationTarget();
        return context.isErrorHandling() || (hasPermission(view) && meetsRules(view))
                ? AccessCheckResult.neutral()
                : AccessCheckResult.deny("The permission is not there");
    }

    private boolean hasPermission(Class<?> view) {
        NeedsPermission needed = view.getAnnotation(NeedsPermission.class);
        return needed == null || isHeld(needed.value());
    }

    private boolean meetsRules(Class<?> view) {
        return rules.get()
                .filter(rule -> rule.view().equals(view))
                .allMatch(
                        rule -> currentActor.get().find().filter(rule::opensTo).isPresent());
    }

    private boolean isHeld(Permission permission) {
        return currentActor
                .get()
                .find()
                .filter(actor -> isHeld(actor, permission))
                .isPresent();
    }

    private boolean isHeld(Actor actor, Permission permission) {
        return actor.affiliation()
                .map(organization -> affiliations.get().permissionsOf(actor.user(), organization))
                .filter(permissions -> permissions.contains(permission))
                .isPresent();
    }
}
