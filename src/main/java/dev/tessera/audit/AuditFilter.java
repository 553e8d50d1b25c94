package dev.tessera.audit;

import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a log are wanted.
 *
 * @param person only what this account did; null for anybody
 * @param actions only these; empty for all
 * @param target only what was done to this, as {@code token:0197…}; null for anything
 * @param outcome only what ended so; null for both
 * @param from the earliest moment; null from the beginning
 * @param until the first moment that is too late; null up to now
 */
public record AuditFilter(
        @Nullable UserId person,
        Set<String> actions,
        @Nullable String target,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter(null, Set.of(), null, null, null, null);

    public AuditFilter {
        actions = Set.copyOf(actions);
    }

    public AuditFilter by(UserId wanted) {
        return new AuditFilter(wanted, actions, target, outcome, from, until);
    }

    public AuditFilter of(Set<String> wanted) {
        return new AuditFilter(person, wanted, target, outcome, from, until);
    }

    public AuditFilter about(String wanted) {
        return new AuditFilter(person, actions, wanted, outcome, from, until);
    }

    public AuditFilter ended(Outcome wanted) {
        return new AuditFilter(person, actions, target, wanted, from, until);
    }

    public AuditFilter between(@Nullable Instant earliest, @Nullable Instant tooLate) {
        return new AuditFilter(person, actions, target, outcome, earliest, tooLate);
    }
}
