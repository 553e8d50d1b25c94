package dev.tessera.tokens.apikeys;

import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRevoked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revokes the API keys of somebody who was removed from an organization, whatever is planned: they work with their owner's password
 * and membership only.
 */
@Component
class LeaversApiKeys {

    private final ApiKeyStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaversApiKeys(ApiKeyStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(MemberRemoved removed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (StoredApiKey key : store.lockAllOf(removed.user(), removed.organization())) {
            key.revoke(removed.by().user(), now);
            events.publishEvent(new ApiKeyRevoked(key.id(), key.name(), removed.by()));
        }
    }
}
