package dev.tessera.identity.session;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import dev.tessera.identity.Affiliations;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import java.util.function.Supplier;

/** Denies a view that {@link NeedsPermission} to whoever has not got it at that moment. */
class PermittedViewChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<CurrentActor> currentActor;
    private final transient Supplier<Affiliations> affiliations;

    PermittedViewChecker(Supplier<CurrentActor> currentActor, Supplier<Affiliations> affiliations) {
        this.currentActor = currentActor;
        this.affiliations = affiliations;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        NeedsPermission needed = context.getNavigationTarget().getAnnotation(NeedsPermission.class);
        boolean free = needed == null || context.isErrorHandling();
        return free || isHeld(needed.value())
                ? AccessCheckResult.neutral()
                : AccessCheckResult.deny("The permission is not there");
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
