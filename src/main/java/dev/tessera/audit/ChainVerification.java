package dev.tessera.audit;

import dev.tessera.audit.ChainProgress.Broken;
import dev.tessera.audit.ChainProgress.Checking;
import dev.tessera.audit.ChainProgress.Whole;
import dev.tessera.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Verifies a log in steps that somebody waits for. What comes of it is recorded in the log. Each method throws an
 * {@link org.springframework.security.access.AccessDeniedException} if the log is not the actor's to read.
 */
@Service
public class ChainVerification {

    /** One step takes a fraction of a second. */
    private static final long ENTRIES_A_STEP = 10_000;

    private final AuditGate gate;
    private final ChainedAuditLog log;
    private final ApplicationEventPublisher events;

    ChainVerification(AuditGate gate, ChainedAuditLog log, ApplicationEventPublisher events) {
        this.gate = gate;
        this.log = log;
        this.events = events;
    }

    /** Nothing is checked yet. */
    public Checking begin(Actor actor, AuditScope scope) {
        return log.begin(gate.enter(actor, scope));
    }

    /** Some more entries. They are appended only, so what one step found good stays so for the next. */
    public ChainProgress goOn(Actor actor, AuditScope scope, Checking from) {
        ChainProgress progress = log.goOn(gate.enter(actor, scope), from, ENTRIES_A_STEP);
        switch (progress) {
            case Checking checking -> {}
            case Whole whole -> events.publishEvent(new AuditLogEvent.FoundWhole(scope, whole.entries(), actor));
            case Broken broken -> events.publishEvent(new AuditLogEvent.FoundBroken(scope, broken.link(), actor));
        }
        return progress;
    }
}
