package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How far an actor's own permissions reach: what they do not hold themselves they neither give nor take, to nobody, by no
 * detour. So nobody can make themselves more than they are, and nobody can bring down who is more.
 *
 * @see <a href="../../../../../docs/decisions/0011-nobody-moves-what-they-do-not-hold.md">Decision 0011</a>
 */
record Reach(Set<Permission> own) {

    /** Those of the permissions that the actor does not hold. */
    Set<Permission> beyond(Collection<Permission> permissions) {
        Set<Permission> missing = new HashSet<>(permissions);
        missing.removeAll(own);
        return Set.copyOf(missing);
    }

    /** Those of the permissions that would come or go between the two, and that the actor does not hold. */
    Set<Permission> beyond(Set<Permission> before, Set<Permission> after) {
        Set<Permission> moved = new HashSet<>(before);
        moved.removeAll(after);
        after.stream().filter(permission -> !before.contains(permission)).forEach(moved::add);
        return beyond(moved);
    }
}
