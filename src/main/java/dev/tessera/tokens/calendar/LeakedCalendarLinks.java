package dev.tessera.tokens.calendar;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkLeaked;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakedCredentials;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends calendar links whose secrets were handed in. */
@Component
@Transactional
class LeakedCalendarLinks implements LeakedCredentials {

    private final CalendarLinkStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeakedCalendarLinks(CalendarLinkStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.CALENDAR_SECRET;
    }

    @Override
    public LeakOutcome handIn(CredentialValue value, Finding finding) {
        return store.everOwnedBy(value.hash())
                .map(owner -> handIn(owner, value, finding))
                .orElse(LeakOutcome.UNKNOWN);
    }

    private LeakOutcome handIn(UserId owner, CredentialValue value, Finding finding) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!store.end(value.hash(), now)) {
            return LeakOutcome.ALREADY_INACTIVE;
        }
        events.publishEvent(new CalendarLinkLeaked(owner, now, finding));
        return LeakOutcome.REVOKED;
    }
}
