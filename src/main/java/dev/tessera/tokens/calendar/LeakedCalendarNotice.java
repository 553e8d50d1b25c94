package dev.tessera.tokens.calendar;

import dev.tessera.identity.Account;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.calendar.CalendarLinkEvent.CalendarLinkLeaked;
import dev.tessera.tokens.leaks.LeakReaders;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner by mail that their calendar's link was found. It is nobody else's business. */
@Component
class LeakedCalendarNotice {

    private final LeakReaders readers;
    private final Outbox outbox;

    LeakedCalendarNotice(LeakReaders readers, Outbox outbox) {
        this.readers = readers;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(CalendarLinkLeaked leaked) {
        readers.owner(leaked.owner()).ifPresent(owner -> tell(owner, leaked));
    }

    private void tell(Account owner, CalendarLinkLeaked leaked) {
        Map<String, String> parameters = Map.of(
                "name", owner.fullName(),
                "time", owner.inWords(leaked.at()),
                "foundAt", leaked.finding().foundAt(),
                "finderSays", leaked.finding().note());
        outbox.enqueue(new OutgoingMail(owner.email(), owner.language(), "calendar-leaked", parameters, null));
    }
}
