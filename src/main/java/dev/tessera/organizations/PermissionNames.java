package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Permissions as one text, as columns hold them: their names with a space between two. */
public final class PermissionNames {

    private PermissionNames() {}

    /** The names in the order in which the permissions are declared. */
    public static String of(Collection<Permission> permissions) {
        return permissions.stream().distinct().sorted().map(Permission::name).collect(Collectors.joining(" "));
    }

    /** Reads names in any order; one that this version does not know is passed over. */
    public static Set<Permission> parse(String text) {
        Set<String> names = Set.of(text.isEmpty() ? new String[0] : text.split(" "));
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
