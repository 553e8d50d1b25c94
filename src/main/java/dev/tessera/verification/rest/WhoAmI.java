package dev.tessera.verification.rest;

import dev.tessera.verification.Verdict.Active;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who calls, and with what. */
record WhoAmI(User user, Organization organization, Credential credential, List<String> permissions) {

    record User(String id, String username, String fullName) {}

    record Organization(String id, String name) {}

    /** The value is shown as a person knows it from the list: its beginning and its last four characters. */
    record Credential(
            String kind,
            String id,
            String name,
            String value,
            @Nullable Instant expiresAt) {}

    static WhoAmI of(Active active) {
        String masked = active.kind().prefix() + "…" + active.lastFour();
        return new WhoAmI(
                new User(active.user().toString(), active.username(), active.fullName()),
                new Organization(active.organization().toString(), active.organizationName()),
                new Credential(
                        active.kind().name(), active.token().toString(), active.name(), masked, active.expiresAt()),
                active.permissions().stream().sorted().map(Enum::name).toList());
    }
}
