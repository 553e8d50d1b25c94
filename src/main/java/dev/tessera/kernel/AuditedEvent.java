package dev.tessera.kernel;

/** A domain event that says for itself what the audit log shall hold of it. It never carries a secret. */
public interface AuditedEvent {

    /** What the audit log records, written in the transaction that publishes the event. */
    AuditFacts audit();
}
