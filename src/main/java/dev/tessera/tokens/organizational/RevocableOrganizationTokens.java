package dev.tessera.tokens.organizational;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import dev.tessera.tokens.inventory.RevocableKind;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Revokes organization tokens, whoever made them, and whether or not their feature is on. */
@Component
class RevocableOrganizationTokens implements RevocableKind {

    private final OrganizationTokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevocableOrganizationTokens(OrganizationTokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANIZATION_TOKEN;
    }

    @Override
    public Ending revoke(Actor actor, OrganizationId organization, UUID credential) {
        return store.lock(organization, new TokenId(credential))
                .map(token -> revoke(actor, token))
                .orElse(Ending.NOT_FOUND);
    }

    private Ending revoke(Actor actor, StoredOrganizationToken token) {
        if (token.isRevoked()) {
            return Ending.ALREADY_REVOKED;
        }
        token.revoke(actor.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new OrganizationTokenRevoked(token.id(), token.name(), actor));
        return Ending.REVOKED;
    }
}
