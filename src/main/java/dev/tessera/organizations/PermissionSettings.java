package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a role says of each permission: allowed, blocked, and all others not set. */
public record PermissionSettings(Set<Permission> allowed, Set<Permission> blocked) {

    /** Of a role that says nothing. */
    public static final PermissionSettings NONE = new PermissionSettings(Set.of(), Set.of());

    /** @throws IllegalArgumentException if a permission is allowed and blocked */
    public PermissionSettings {
        if (!Collections.disjoint(allowed, blocked)) {
            throw new IllegalArgumentException("A role allows a permission or blocks it");
        }
        allowed = Set.copyOf(allowed);
        blocked = Set.copyOf(blocked);
    }

    public static PermissionSettings allowing(Permission... permissions) {
        return new PermissionSettings(Set.of(permissions), Set.of());
    }

    public PermissionSetting of(Permission permission) {
        if (allowed.contains(permission)) {
            return PermissionSetting.ALLOW;
        }
        return blocked.contains(permission) ? PermissionSetting.BLOCK : PermissionSetting.NOT_SET;
    }

    /** These settings with one of them changed. */
    public PermissionSettings with(Permission permission, PermissionSetting setting) {
        Set<Permission> allows = without(allowed, permission);
        Set<Permission> blocks = without(blocked, permission);
        switch (setting) {
            case ALLOW -> allows.add(permission);
            case BLOCK -> blocks.add(permission);
            case NOT_SET -> {}
        }
        return new PermissionSettings(allows, blocks);
    }

    /** The permissions of which the other says something else. */
    public Set<Permission> differencesTo(PermissionSettings other) {
        return Arrays.stream(Permission.values())
                .filter(permission -> of(permission) != other.of(permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Permission> without(Set<Permission> permissions, Permission one) {
        Set<Permission> rest = EnumSet.noneOf(Permission.class);
        rest.addAll(permissions);
        rest.remove(one);
        return rest;
    }
}
