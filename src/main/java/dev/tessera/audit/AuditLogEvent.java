package dev.tessera.audit;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.AuditedEvent;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something was done with a log; it is recorded in that log. */
sealed interface AuditLogEvent extends AuditedEvent {

    /** Every entry stood as it was written. */
    record FoundWhole(AuditScope scope, long entries, Actor by) implements AuditLogEvent {
        @Override
        public AuditFacts audit() {
            return done("audit.verified", scope, by, Map.of("entries", String.valueOf(entries)));
        }
    }

    /** An entry did not. */
    record FoundBroken(AuditScope scope, BrokenLink link, Actor by) implements AuditLogEvent {
        @Override
        public AuditFacts audit() {
            Map<String, String> details = Map.of(
                    "entry",
                    String.valueOf(link.position()),
                    "fault",
                    link.fault().name());
            return done("audit.found_broken", scope, by, details);
        }
    }

    /** Entries are being carried away. */
    record Exported(AuditScope scope, ExportFormat format, AuditFilter filter, Actor by) implements AuditLogEvent {
        @Override
        public AuditFacts audit() {
            Map<String, String> details = new TreeMap<>();
            details.put("format", format.name());
            put(details, "person", filter.person());
            put(details, "actions", filter.actions().isEmpty() ? null : String.join(", ", filter.actions()));
            put(details, "target", filter.target());
            put(details, "outcome", filter.outcome());
            put(details, "from", filter.from());
            put(details, "until", filter.until());
            return done("audit.exported", scope, by, details);
        }

        private static void put(Map<String, String> details, String key, @Nullable Object value) {
            if (value != null) {
                details.put(key, Objects.toString(value));
            }
        }
    }

    private static AuditFacts done(String action, AuditScope scope, Actor by, Map<String, String> details) {
        ActingToken token = by.token();
        boolean instance = scope == AuditScope.INSTANCE;
        return new AuditFacts(
                action,
                Outcome.DONE,
                by.user(),
                instance ? null : by.organization(),
                "audit_log:" + (instance ? AuditChain.INSTANCE.id() : by.organization()),
                by.address(),
                by.factors(),
                details,
                by.session(),
                token == null ? null : token.id());
    }
}
