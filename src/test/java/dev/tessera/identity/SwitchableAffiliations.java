package dev.tessera.identity;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Nobody belongs anywhere, until a test says that an organization demands a second factor. */
public class SwitchableAffiliations implements Affiliations {

    private final Set<UserId> demanded = ConcurrentHashMap.newKeySet();

    /** From now on the person's organization demands a second factor. */
    public void demandMfa(UserId user) {
        demanded.add(user);
    }

    @Override
    public Optional<OrganizationId> organizationOf(UserId user) {
        return Optional.empty();
    }

    @Override
    public boolean mfaRequired(UserId user) {
        return demanded.contains(user);
    }
}
