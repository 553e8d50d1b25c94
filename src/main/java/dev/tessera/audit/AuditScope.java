package dev.tessera.audit;

/** Which of the logs somebody reads. */
public enum AuditScope {
    /** That of the organization they act in. */
    ORGANIZATION,
    /** That of what happened outside of any organization. */
    INSTANCE
}
