package dev.tessera.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permissions as they are stored: their names in the order of the catalogue, with a space between two. */
public final class PermissionNames {

    private PermissionNames() {}

    public static String of(Collection<Permission> permissions) {
        return permissions.stream().distinct().sorted().map(Permission::name).collect(Collectors.joining(" "));
    }

    /** Reads names in any order. Those that stand for nothing any more are passed over: what is gone is granted to nobody. */
    public static Set<Permission> parse(String stored) {
        Set<String> names = Set.copyOf(List.of(stored.split(" ")));
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a token may do.
     *
     * @param stored the permissions that the token was given, as they are stored; null for all that its owner may
     * @param owner what its owner may
     */
    public static Set<Permission> within(@Nullable String stored, Set<Permission> owner) {
        if (stored == null) {
            return owner;
        }
        Set<Permission> given = parse(stored);
        return owner.stream().filter(given::contains).collect(Collectors.toUnmodifiableSet());
    }
}
