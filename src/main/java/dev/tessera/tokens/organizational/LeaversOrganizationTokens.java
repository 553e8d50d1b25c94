package dev.tessera.tokens.organizational;

import dev.tessera.organizations.LeaversPlan.Keep;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenRevoked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revokes the organization tokens that somebody made who was removed from the organization, but for those that the plan keeps: they
 * know the values, and with these could act for anybody.
 */
@Component
class LeaversOrganizationTokens {

    private final OrganizationTokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaversOrganizationTokens(OrganizationTokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(MemberRemoved removed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (StoredOrganizationToken token : store.lockAllOf(removed.user(), removed.organization())) {
            if (!(removed.plan().of(token.id().value()) instanceof Keep)) {
                token.revoke(removed.by().user(), now);
                events.publishEvent(new OrganizationTokenRevoked(token.id(), token.name(), removed.by()));
            }
        }
    }
}
