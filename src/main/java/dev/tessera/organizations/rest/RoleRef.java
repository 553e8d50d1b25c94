package dev.tessera.organizations.rest;

import dev.tessera.organizations.Role;
import java.util.Collection;
import java.util.List;

/** A role by its id, and what it is called. */
record RoleRef(String id, String name) {

    static RoleRef of(Role role) {
        return new RoleRef(role.id().value(), role.name());
    }

    static List<RoleRef> all(Collection<Role> roles) {
        return roles.stream().map(RoleRef::of).toList();
    }
}
