package dev.tessera.organizations;

import dev.tessera.kernel.RoleId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles that there are in one organization, at one moment. */
final class RoleCatalog {

    private final Map<RoleId, Role> roles = new LinkedHashMap<>();

    RoleCatalog(List<Role> custom) {
        Stream<Role> predefined = Arrays.stream(PredefinedRole.values()).map(PredefinedRole::role);
        Stream.concat(predefined, custom.stream()).forEach(role -> roles.put(role.id(), role));
    }

    /** The predefined ones first, then the custom ones by name. */
    List<Role> all() {
        return List.copyOf(roles.values());
    }

    Optional<Role> find(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** Those of the ids that are roles, in the order of {@link #all()}; the others are passed over. */
    List<Role> find(Collection<RoleId> ids) {
        return roles.values().stream().filter(role -> ids.contains(role.id())).toList();
    }

    boolean hasAll(Collection<RoleId> ids) {
        return roles.keySet().containsAll(ids);
    }
}
