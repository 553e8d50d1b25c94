package dev.tessera.identity;

import dev.tessera.kernel.AuditedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Listens as the audit log does: inside the transaction, and it can refuse. */
public class RecordedEvents {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Set<Class<?>> refused = ConcurrentHashMap.newKeySet();

    /** An event, and whether a transaction was under way. */
    public record Heard(AuditedEvent event, boolean inTransaction) {}

    @EventListener
    void hear(AuditedEvent event) {
        if (refused.contains(event.getClass())) {
            throw new RefusedException();
        }
        heard.add(new Heard(event, TransactionSynchronizationManager.isActualTransactionActive()));
    }

    /** Runs the step while no event of the type can be recorded. */
    public void whileRefusing(Class<? extends AuditedEvent> type, Runnable step) {
        refused.add(type);
        try {
            step.run();
        } finally {
            refused.remove(type);
        }
    }

    public List<AuditedEvent> all() {
        return heard.stream().map(Heard::event).toList();
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The event could not be recorded. */
    public static class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
