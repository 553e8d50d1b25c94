package dev.tessera.organizations.rest;

import dev.tessera.kernel.RoleId;
import dev.tessera.web.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody invites.
 *
 * @param role the id of the role that the invited person will hold
 */
record CreateInvitation(@Nullable String email, @Nullable String role) {

    /** @throws RefusedRequest if there is no address */
    String address() {
        if (email == null) {
            throw new RefusedRequest(OrganizationProblems.required("/email", "Send the address to invite."));
        }
        return email;
    }

    /** @throws RefusedRequest if there is no role, or none that can be */
    RoleId wantedRole() {
        if (role == null) {
            throw new RefusedRequest(OrganizationProblems.required("/role", "Send the id of a role."));
        }
        return RoleTarget.inBody(role, "/role");
    }

    /** All that it says, so that equal requests are equal. */
    byte[] fingerprint() {
        return String.join("\n", "invitation", address().strip().toLowerCase(Locale.ROOT), String.valueOf(role))
                .getBytes(StandardCharsets.UTF_8);
    }
}
