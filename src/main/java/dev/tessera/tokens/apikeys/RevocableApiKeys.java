package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRevoked;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import dev.tessera.tokens.inventory.RevocableKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Revokes API keys of an organization, whosever they are. */
@Component
class RevocableApiKeys implements RevocableKind {

    private final ApiKeyStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevocableApiKeys(ApiKeyStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.API_KEY;
    }

    @Override
    public Ending revoke(Actor actor, OrganizationId organization, UUID credential) {
        return store.lockAnybodys(new ApiKeyId(credential))
                .filter(key -> key.organization().equals(organization))
                .map(key -> revoke(actor, key))
                .orElse(Ending.NOT_FOUND);
    }

    private Ending revoke(Actor actor, StoredApiKey key) {
        if (key.isRevoked()) {
            return Ending.ALREADY_REVOKED;
        }
        key.revoke(actor.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new ApiKeyRevoked(key.id(), key.name(), actor));
        return Ending.REVOKED;
    }
}
