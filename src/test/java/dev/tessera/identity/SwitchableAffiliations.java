package dev.tessera.identity;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Nobody belongs anywhere, until a test says that they joined an organization, or that one demands a second factor. */
public class SwitchableAffiliations implements Affiliations {

    private final Set<UserId> demanded = ConcurrentHashMap.newKeySet();
    private final Map<UserId, List<OrganizationId>> joined = new ConcurrentHashMap<>();

    /** From now on the person's organization demands a second factor. */
    public void demandMfa(UserId user) {
        demanded.add(user);
    }

    /** A new organization that the person can act in, after those that they joined before. */
    public OrganizationId join(UserId user) {
        OrganizationId organization = OrganizationId.next();
        joined.computeIfAbsent(user, key -> new CopyOnWriteArrayList<>()).add(organization);
        return organization;
    }

    public void leave(UserId user, OrganizationId organization) {
        joined.getOrDefault(user, List.of()).remove(organization);
    }

    @Override
    public Optional<OrganizationId> organizationOf(UserId user) {
        return joined.getOrDefault(user, List.of()).stream().findFirst();
    }

    @Override
    public boolean canActIn(UserId user, OrganizationId organization) {
        return joined.getOrDefault(user, List.of()).contains(organization);
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
