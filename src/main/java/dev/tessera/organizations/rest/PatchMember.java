package dev.tessera.organizations.rest;

import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.MemberEdit;
import dev.tessera.web.Patched;
import dev.tessera.web.RefusedRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shall be different about a member (RFC 7396). */
record PatchMember(Patched<List<String>> roles, Patched<Boolean> disabled) {

    /** @throws RefusedRequest if it takes away what a member must have, or names what cannot be a role */
    MemberEdit edit() {
        demandValue(roles, "/roles", "Name the roles that the member shall hold, or an empty list for none.");
        demandValue(disabled, "/disabled", "A member is disabled or not.");
        return new MemberEdit(ids(roles.value()), disabled.value());
    }

    private static void demandValue(Patched<?> field, String pointer, String detail) {
        if (field.isNull()) {
            throw new RefusedRequest(OrganizationProblems.required(pointer, detail));
        }
    }

    private static @Nullable Set<RoleId> ids(@Nullable List<String> names) {
        if (names == null) {
            return null;
        }
        Set<RoleId> ids = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            ids.add(RoleTarget.inBody(names.get(i), "/roles/" + i));
        }
        return ids;
    }
}
