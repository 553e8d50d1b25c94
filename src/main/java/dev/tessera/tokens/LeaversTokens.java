package dev.tessera.tokens;

import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Revokes the app tokens of somebody who was removed from an organization, so that none is good again should they come back. */
@Component
class LeaversTokens {

    private final AppTokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaversTokens(AppTokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(MemberRemoved removed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (StoredAppToken token : store.lockAllOf(removed.user(), removed.organization())) {
            token.revoke(removed.by().user(), now);
            events.publishEvent(new AppTokenRevoked(token.id(), token.name(), removed.by()));
        }
    }
}
