package dev.tessera.organizations.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.web.Fault;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The fields {@code allowed} and {@code blocked} of a role. */
final class SettingsInBody {

    private SettingsInBody() {}

    /** @throws RefusedRequest if one permission is in both */
    static PermissionSettings of(Collection<Permission> allowed, List<Permission> blocked) {
        for (int i = 0; i < blocked.size(); i++) {
            if (allowed.contains(blocked.get(i))) {
                throw new RefusedRequest(Problem.invalid(Fault.inBody(
                        "/blocked/" + i, "ALLOWED_TOO", "A role allows a permission or blocks it, and not both.")));
            }
        }
        return new PermissionSettings(Set.copyOf(allowed), Set.copyOf(blocked));
    }
}
