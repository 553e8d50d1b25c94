package dev.tessera.tokens.inventory.rest;

import dev.tessera.kernel.Permission;
import dev.tessera.organizations.MemberStandings.State;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.Risk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential of an organization as programs see it.
 *
 * @param hint the beginning and the last four characters of the value; of an API key its public half
 * @param permissions null for all that whom it acts for may
 */
record CredentialBody(
        UUID id,
        Kind kind,
        String name,
        String hint,
        Owner owner,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable LastUse lastUse,
        @Nullable List<Permission> permissions,
        List<Permission> sparePermissions,
        List<Risk> risks) {

    /** @param name null if nobody is known any more */
    record Owner(UUID id, @Nullable String name, State state) {}

    /** The last use that verification reported. */
    record LastUse(Instant at, @Nullable String address) {}

    static CredentialBody of(Credential credential) {
        String ownerName = credential.ownerName();
        return new CredentialBody(
                credential.id(),
                credential.kind(),
                credential.name(),
                credential.hint(),
                new Owner(credential.owner().value(), ownerName.isEmpty() ? null : ownerName, credential.ownerState()),
                credential.enabled(),
                credential.createdAt(),
                credential.expiresAt(),
                lastUse(credential),
                credential.permissions() == null ? null : sorted(credential.permissions()),
                sorted(credential.spare()),
                sorted(credential.risks()));
    }

    private static @Nullable LastUse lastUse(Credential credential) {
        return credential.lastUsedAt() == null
                ? null
                : new LastUse(
                        credential.lastUsedAt(),
                        credential.lastUsedAddress() == null
                                ? null
                                : credential.lastUsedAddress().value());
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> constants) {
        return constants.stream().sorted().toList();
    }
}
