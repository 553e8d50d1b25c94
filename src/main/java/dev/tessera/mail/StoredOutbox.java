package dev.tessera.mail;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as a table: a mail exists if, and only if, the change that promises it was committed. */
@Component
class StoredOutbox implements Outbox {

    private final OutboxTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredOutbox(OutboxTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(OutgoingMail mail) {
        MailTemplate.of(mail);
        MailId id = MailId.next();
        table.insert(id, mail, clock.instant());
        events.publishEvent(new MailEnqueued(id));
    }
}
