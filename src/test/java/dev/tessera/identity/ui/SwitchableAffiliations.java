package dev.tessera.identity.ui;

import dev.tessera.identity.Affiliations;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An organization that demands a second factor of whom a test names. */
class SwitchableAffiliations implements Affiliations {

    private final OrganizationId organization = OrganizationId.next();
    private final Set<UserId> demanded = ConcurrentHashMap.newKeySet();

    void demandMfaOf(UserId user) {
        demanded.add(user);
    }

    @Override
    public Optional<OrganizationId> organizationOf(UserId user) {
        return Optional.of(organization);
    }

    @Override
    public boolean canActIn(UserId user, OrganizationId candidate) {
        return candidate.equals(organization);
    }

    @Override
    public Set<Permission> permissionsOf(UserId user, OrganizationId organization) {
        return Set.of();
    }

    @Override
    public boolean mfaRequired(UserId user) {
        return demanded.contains(user);
    }
}
