package dev.tessera.tokens.calendar;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Created;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Refused;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkCreated;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkEnded;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with the link of their calendar. */
@Service
@Transactional
class OwnCalendarLinks implements CalendarLinks {

    private final CalendarLinkStore store;
    private final AppTokens tokens;
    private final FreshFactor freshFactor;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnCalendarLinks(
            CalendarLinkStore store,
            AppTokens tokens,
            FreshFactor freshFactor,
            SecureRandom random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.freshFactor = freshFactor;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarLink> find(Actor actor) {
        return actor.session() == null ? Optional.empty() : store.find(actor.user());
    }

    @Override
    public CalendarLinkCreation create(Actor actor) {
        if (actor.session() == null || !tokens.mayRead(actor)) {
            return Refused.NOT_PERMITTED;
        }
        if (freshFactor.isNeeded(actor)) {
            return Refused.PROOF_NEEDED;
        }
        Instant now = now();
        CredentialValue secret = CredentialValue.generate(CredentialKind.CALENDAR_SECRET, random);
        boolean replacing = put(actor, secret, now);
        events.publishEvent(new CalendarLinkCreated(actor, replacing));
        return new Created(new CalendarLink(secret.lastFour(), now, null), secret);
    }

    /** Somebody else may add one between the two steps, which is then the one that ends. */
    private boolean put(Actor actor, CredentialValue secret, Instant now) {
        boolean replacing = store.end(actor.user(), now);
        while (!store.add(actor.user(), secret, now)) {
            replacing |= store.end(actor.user(), now);
        }
        return replacing;
    }

    @Override
    public void switchOff(Actor actor) {
        if (actor.session() != null && store.end(actor.user(), now())) {
            events.publishEvent(new CalendarLinkEnded(actor));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
