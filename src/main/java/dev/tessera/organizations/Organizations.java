package dev.tessera.organizations;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks organizations up, and what their members may do. */
public interface Organizations {

    Optional<Organization> find(OrganizationId organization);

    /** The member's resulting permissions, as they are now; none for somebody who is no member, or a disabled one. */
    Set<Permission> permissionsOf(UserId user, OrganizationId organization);

    /** What the actor may do in the organization they act in: what its member may, within the token that they came with. */
    default Set<Permission> permissionsOf(Actor actor) {
        Set<Permission> own = actor.affiliation()
                .map(organization -> permissionsOf(actor.user(), organization))
                .orElse(Set.of());
        ActingToken token = actor.token();
        return token == null
                ? own
                : own.stream().filter(token.permissions()::contains).collect(Collectors.toUnmodifiableSet());
    }
}
