package dev.tessera.tokens.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.rest.RangesInBody;
import dev.tessera.tokens.AppTokenEdit;
import dev.tessera.web.Fault;
import dev.tessera.web.Patched;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shall be different about a token (RFC 7396). */
record PatchToken(
        Patched<String> name,
        Patched<List<Permission>> permissions,
        Patched<List<String>> ipRanges,
        Patched<Boolean> enabled) {

    /** @throws RefusedRequest if it takes away what a token must have, or names what cannot be */
    void demandSense() {
        demandValue(name, "/name");
        demandValue(enabled, "/enabled");
        RangesInBody.read(ipRanges.value());
    }

    private static void demandValue(Patched<?> field, String pointer) {
        if (field.isNull()) {
            throw new RefusedRequest(
                    Problem.invalid(Fault.inBody(pointer, "REQUIRED", "A token cannot be without this.")));
        }
    }

    boolean edits() {
        return name.present() || permissions.present() || ipRanges.present();
    }

    /** What the token shall be like that is like this now. */
    AppTokenEdit over(AppTokenEdit before) {
        return new AppTokenEdit(
                name.over(before.name(), NameInBody::required),
                permissions.over(before.permissions(), wanted -> wanted == null ? null : Set.copyOf(wanted)),
                ipRanges.over(before.addresses(), RangesInBody::read));
    }

    /** Whether it shall be on or off, if the patch says so. */
    Optional<Boolean> switched() {
        return Optional.ofNullable(enabled.value());
    }
}
