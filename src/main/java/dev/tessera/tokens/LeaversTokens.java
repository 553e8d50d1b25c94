package dev.tessera.tokens;

import dev.tessera.kernel.UserId;
import dev.tessera.organizations.LeaversPlan.ExpireOn;
import dev.tessera.organizations.LeaversPlan.HandOver;
import dev.tessera.organizations.LeaversPlan.Keep;
import dev.tessera.organizations.LeaversPlan.Revoke;
import dev.tessera.organizations.MemberEvent.MemberRemoved;
import dev.tessera.tokens.AppTokenEvent.AppTokenHandedOver;
import dev.tessera.tokens.AppTokenEvent.AppTokenKept;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does with the app tokens of somebody who was removed from an organization what the plan says. What it does not name is revoked, so
 * that nothing is good again should they come back.
 */
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
    void settle(MemberRemoved removed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.lockAllOf(removed.user(), removed.organization()).forEach(token -> settle(token, removed, now));
        // Here, and not at the end: a name that somebody else took meanwhile is told while the removal can be tried
        // again.
        store.flush();
    }

    private void settle(StoredAppToken token, MemberRemoved removed, Instant now) {
        if (token.isExpired(now)) {
            revoke(token, removed, now);
            return;
        }
        switch (removed.plan().of(token.id().value())) {
            case ExpireOn date -> keep(token, removed, date.end());
            case HandOver(UserId heir) -> handOver(token, removed, heir);
            case Revoke revoke -> revoke(token, removed, now);
            case Keep keep -> revoke(token, removed, now);
        }
    }

    private void revoke(StoredAppToken token, MemberRemoved removed, Instant now) {
        token.revoke(removed.by().user(), now);
        events.publishEvent(new AppTokenRevoked(token.id(), token.name(), removed.by()));
    }

    private void keep(StoredAppToken token, MemberRemoved removed, Instant end) {
        token.outliveOwner(end, removed.could());
        Instant until = token.expiresAt() == null ? end : token.expiresAt();
        events.publishEvent(new AppTokenKept(token.id(), token.name(), removed.user(), until, removed.by()));
    }

    private void handOver(StoredAppToken token, MemberRemoved removed, UserId heir) {
        TokenName wanted = TokenName.of(token.name());
        TokenName free = wanted.besides(store.namesTaken(heir, wanted.keyStem()));
        token.handOver(heir, free, removed.could());
        // So that the next one that is handed to the same heir finds the name taken.
        store.flush();
        events.publishEvent(new AppTokenHandedOver(token.id(), token.name(), removed.user(), heir, removed.by()));
    }
}
