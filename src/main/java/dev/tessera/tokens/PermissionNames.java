package dev.tessera.tokens;

import dev.tessera.kernel.Permission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permissions as they are stored: their names in the order of the catalogue, with a space between two. */
public final class PermissionNames {

    private PermissionNames() {}

    static String of(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
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
        Set<Permission> given = read(stored);
        return owner.stream().filter(given::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Names that stand for nothing any more are passed over: what is gone is granted to nobody. */
    static Set<Permission> read(String stored) {
        List<String> names = List.of(stored.split(" "));
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .forEach(known::add);
        return Collections.unmodifiableSet(known);
    }
}
