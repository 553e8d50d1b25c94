package dev.tessera.tokens.organizational;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Organization;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenDeleted;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenSwitched;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members do with the tokens that they share. Each change locks the token first, so none is lost to another. */
@Service
@Transactional
class SharedTokens implements OrganizationTokens {

    private final SharedTokenCreation creation;
    private final OrganizationTokenStore store;
    private final OrganizationTokenPermission permission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedTokens(
            SharedTokenCreation creation,
            OrganizationTokenStore store,
            OrganizationTokenPermission permission,
            ApplicationEventPublisher events,
            Clock clock) {
        this.creation = creation;
        this.store = store;
        this.permission = permission;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpenTo(Actor actor) {
        return permission.organizationOf(actor).isPresent();
    }

    @Override
    public OrganizationTokenCreation create(Actor actor, NewOrganizationToken wanted) {
        return creation.create(actor, wanted);
    }

    @Override
    public OrganizationTokenChange switchTo(Actor actor, TokenId token, boolean on) {
        return change(actor, token, stored -> switchTo(on, stored, actor));
    }

    @Override
    public OrganizationTokenChange revoke(Actor actor, TokenId token) {
        return change(actor, token, stored -> revoke(stored, actor));
    }

    @Override
    public OrganizationTokenChange delete(Actor actor, TokenId token) {
        return change(actor, token, stored -> delete(stored, actor));
    }

    private OrganizationTokenChange change(
            Actor actor, TokenId token, Function<StoredOrganizationToken, OrganizationTokenChange> change) {
        Optional<Organization> organization = permission.organizationOf(actor);
        if (organization.isEmpty()) {
            return OrganizationTokenChange.NOT_PERMITTED;
        }
        return store.lock(organization.get().id(), token)
                .map(stored ->
                        mayChange(actor, stored.view()) ? change.apply(stored) : OrganizationTokenChange.NOT_PERMITTED)
                .orElse(OrganizationTokenChange.NOT_FOUND);
    }

    private OrganizationTokenChange switchTo(boolean on, StoredOrganizationToken token, Actor actor) {
        if (token.isRevoked()) {
            return OrganizationTokenChange.ALREADY_REVOKED;
        }
        if (token.switchTo(on)) {
            events.publishEvent(new OrganizationTokenSwitched(token.id(), token.name(), on, actor));
        }
        return OrganizationTokenChange.DONE;
    }

    private OrganizationTokenChange revoke(StoredOrganizationToken token, Actor actor) {
        if (token.isRevoked()) {
            return OrganizationTokenChange.ALREADY_REVOKED;
        }
        token.revoke(actor.user(), now());
        events.publishEvent(new OrganizationTokenRevoked(token.id(), token.name(), actor));
        return OrganizationTokenChange.DONE;
    }

    private OrganizationTokenChange delete(StoredOrganizationToken token, Actor actor) {
        String name = token.name();
        token.delete(actor.user(), now());
        events.publishEvent(new OrganizationTokenDeleted(token.id(), name, actor));
        return OrganizationTokenChange.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor, OrganizationToken token) {
        return permission.mayChange(actor, token.createdBy());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrganizationToken> list(Actor actor, int offset, int limit) {
        return permission
                .organizationOf(actor)
                .map(organization -> store.list(organization.id(), offset, limit))
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return permission
                .organizationOf(actor)
                .map(organization -> Math.toIntExact(store.count(organization.id())))
                .orElse(0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
