package dev.tessera.audit;

import java.time.Instant;

/** A place in a log that is read from the newest entry on: what is older than this comes next. */
public record AuditMark(Instant at, long number) {

    /** Behind an entry. */
    public static AuditMark behind(LoggedEntry entry) {
        return new AuditMark(entry.at(), entry.number());
    }

    /** Right before an entry, so that it comes next, and nothing that was written after it. */
    public static AuditMark before(LoggedEntry entry) {
        return new AuditMark(entry.at(), entry.number() + 1);
    }
}
