package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees what a change to a role does to those who hold it: other roles of theirs may allow or block the same. */
@Service
public class RoleEffects {

    private final Gate gate;
    private final RoleBook book;
    private final MembershipRepository memberships;

    RoleEffects(Gate gate, RoleBook book, MembershipRepository memberships) {
        this.gate = gate;
        this.book = book;
        this.memberships = memberships;
    }

    /**
     * How many members would gain and lose each permission if the role said this; only permissions that move for anybody, in
     * the order of the catalogue. Disabled members count, for they hold the role when they come back.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public List<Effect> of(Actor actor, RoleId role, PermissionSettings settings) {
        OrganizationId organization = gate.see(actor);
        RoleCatalog catalog = book.of(organization);
        Map<Permission, Effect> effects = new HashMap<>();
        for (Membership holder : memberships.holders(organization.value(), role.value())) {
            Set<Permission> before = holder.permissions();
            Set<Permission> after = granted(catalog.find(holder.roles()), role, settings);
            count(effects, before, after);
        }
        return Arrays.stream(Permission.values())
                .filter(effects::containsKey)
                .map(effects::get)
                .toList();
    }

    private static Set<Permission> granted(List<Role> held, RoleId changed, PermissionSettings settings) {
        return ResultingPermissions.of(held.stream()
                        .map(role -> role.id().equals(changed) ? role.saying(settings) : role)
                        .toList())
                .granted();
    }

    private static void count(Map<Permission, Effect> effects, Set<Permission> before, Set<Permission> after) {
        for (Permission permission : Permission.values()) {
            boolean had = before.contains(permission);
            boolean has = after.contains(permission);
            if (had != has) {
                effects.merge(permission, new Effect(permission, has ? 1 : 0, had ? 1 : 0), Effect::plus);
            }
        }
    }

    /** What becomes of one permission: so many members gain it, so many lose it. */
    public record Effect(Permission permission, int gaining, int losing) {

        private Effect plus(Effect other) {
            return new Effect(permission, gaining + other.gaining, losing + other.losing);
        }
    }
}
