package dev.tessera.audit;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes an entry for every audited event, in the transaction of the change: what is rolled back leaves none, and what
 * cannot be recorded is not done.
 *
 * <p>An event outside of a transaction, such as a refused login, gets one of its own. From the event to the end of its
 * transaction, others who write to the same chain wait; so events are best published last.
 */
@Component
class AuditRecorder {

    private final AuditEntries entries;
    private final Clock clock;

    AuditRecorder(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void record(AuditedEvent event) {
        AuditFacts facts = event.audit();
        AuditChain chain = AuditChain.ofNullable(facts.organization());
        ChainHead head = entries.lockHead(chain);
        entries.append(chain, AuditEntry.next(chain, head, facts, clock.instant()));
    }
}
