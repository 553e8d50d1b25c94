package dev.tessera.organizations.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.Suspension;
import dev.tessera.organizations.Suspensions;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says to somebody whom a service turned away what they lack. */
@Component
public class Denial {

    private final Organizations organizations;
    private final Suspensions suspensions;

    Denial(Organizations organizations, Suspensions suspensions) {
        this.organizations = organizations;
        this.suspensions = suspensions;
    }

    /** Why the actor was turned away from what needs the permission; the other problem where none of the usual reasons fits. */
    public Problem of(Actor actor, Permission needed, Problem otherwise) {
        if (actor.affiliation().isEmpty()) {
            return Problem.of(403, "NO_ORGANIZATION", "This needs an organization to act in, and you belong to none.");
        }
        Optional<Suspension> suspension = suspensions.of(actor);
        if (suspension.isPresent()) {
            return suspended(suspension.get());
        }
        if (!holds(actor, needed)) {
            return Problem.missing(needed);
        }
        return otherwise;
    }

    private static Problem suspended(Suspension suspension) {
        return Problem.of(
                403,
                "ORGANIZATION_SUSPENDED",
                ("Your organization is suspended. Ask the operator of this portal. " + suspension.reason()).strip());
    }

    /** The same where the permission is all that is asked for. */
    public Problem of(Actor actor, Permission needed) {
        return of(actor, needed, Problem.of(403, "FORBIDDEN", "This is not open to you."));
    }

    /** Whether the permission is the actor's now, with the credential they came with. */
    public boolean holds(Actor actor, Permission permission) {
        return organizations.permissionsOf(actor).contains(permission);
    }

    /**
     * Demands a permission beside the one of a change, where the answer shows what is changed.
     *
     * @throws RefusedRequest if it is not the actor's
     */
    public void demand(Actor actor, Permission needed) {
        if (!holds(actor, needed)) {
            throw new RefusedRequest(of(actor, needed));
        }
    }

    /**
     * What the service gives.
     *
     * @throws RefusedRequest if it turns the actor away, for want of the permission
     */
    public <T> T reading(Actor actor, Permission needed, Supplier<T> service) {
        try {
            return service.get();
        } catch (AccessDeniedException notTheirs) {
            throw new RefusedRequest(of(actor, needed));
        }
    }

    /** The session proved its last factor too long ago. */
    public static Problem proofNeeded() {
        return Problem.of(
                403,
                "PROOF_NEEDED",
                "This step needs a fresh proof that it is you. Confirm it with a code in the portal, and ask again.");
    }
}
