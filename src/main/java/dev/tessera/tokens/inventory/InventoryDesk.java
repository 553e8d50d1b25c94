package dev.tessera.tokens.inventory;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.MemberStandings;
import dev.tessera.organizations.MemberStandings.Standing;
import dev.tessera.organizations.Organizations;
import dev.tessera.tokens.inventory.Credential.Position;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What those do who look after an organization's credentials. Revoking takes no more than its permission, whosever the credential is
 * and whatever it may do: it moves nobody's permissions, and who sees a leak must not have to look for somebody mightier.
 */
@Service
class InventoryDesk implements OrganizationCredentials {

    private final Organizations organizations;
    private final MemberStandings standings;
    private final InventorySearch search;
    private final List<RevocableKind> kinds;
    private final FreshFactor freshFactor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InventoryDesk(
            Organizations organizations,
            MemberStandings standings,
            InventorySearch search,
            List<RevocableKind> kinds,
            FreshFactor freshFactor,
            TransactionTemplate transaction,
            Clock clock) {
        this.organizations = organizations;
        this.standings = standings;
        this.search = search;
        this.kinds = kinds;
        this.freshFactor = freshFactor;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(Actor actor) {
        return may(actor, Permission.VIEW_ORGANIZATION_CREDENTIALS);
    }

    @Override
    public boolean mayRevoke(Actor actor) {
        return may(actor, Permission.REVOKE_ORGANIZATION_CREDENTIALS);
    }

    private boolean may(Actor actor, Permission permission) {
        return organizations.permissionsOf(actor).contains(permission);
    }

    @Override
    public List<Credential> page(Actor actor, CredentialQuery query, @Nullable Position after, int limit) {
        return search.page(visible(actor), query, after, limit, clock.instant());
    }

    @Override
    public int count(Actor actor, CredentialQuery query, int limit) {
        return search.count(visible(actor), query, limit, clock.instant());
    }

    @Override
    public Optional<Credential> find(Actor actor, UUID credential) {
        return find(actor, List.of(credential)).stream().findAny();
    }

    @Override
    public List<Credential> find(Actor actor, Collection<UUID> credentials) {
        return search.find(visible(actor), credentials, clock.instant());
    }

    @Override
    public List<Standing> owners(Actor actor, String text, int offset, int limit) {
        return standings.members(visible(actor), text, offset, limit);
    }

    private OrganizationId visible(Actor actor) {
        return actor.affiliation()
                .filter(organization -> mayRead(actor))
                .orElseThrow(() -> new AccessDeniedException("The credentials are not the actor's to see"));
    }

    @Override
    public Ending revoke(Actor actor, UUID credential) {
        Optional<OrganizationId> organization = actor.affiliation().filter(acted -> mayRevoke(actor));
        if (organization.isEmpty()) {
            return Ending.NOT_PERMITTED;
        }
        if (freshFactor.isNeeded(actor)) {
            return Ending.PROOF_NEEDED;
        }
        return Objects.requireNonNull(transaction.execute(status -> revoke(actor, organization.get(), credential)));
    }

    private Ending revoke(Actor actor, OrganizationId organization, UUID credential) {
        return kinds.stream()
                .map(kind -> kind.revoke(actor, organization, credential))
                .filter(ending -> ending != Ending.NOT_FOUND)
                .findFirst()
                .orElse(Ending.NOT_FOUND);
    }

    @Override
    public List<Ending> revokeSome(Actor actor, Collection<UUID> credentials) {
        if (credentials.size() > SLICE) {
            throw new IllegalArgumentException("No more than " + SLICE + " credentials in one go");
        }
        return credentials.stream().map(credential -> revoke(actor, credential)).toList();
    }
}
