package dev.tessera.tokens.calendar;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.leaks.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Something happened to the link of a person's calendar. Published in the transaction of the change. */
public sealed interface CalendarLinkEvent extends AuditedEvent {

    /** The link was made, in place of another one or not. */
    record CalendarLinkCreated(Actor by, boolean replacing) implements CalendarLinkEvent {
        @Override
        public AuditFacts audit() {
            String action = replacing ? "calendar_link.replaced" : "calendar_link.created";
            return AuditFacts.done(action, by, target(by.user()), Map.of());
        }
    }

    /** The link was switched off. */
    record CalendarLinkEnded(Actor by) implements CalendarLinkEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("calendar_link.ended", by, target(by.user()), Map.of());
        }
    }

    /** The link's secret was handed in at the leak desk, and the link ended for it. */
    record CalendarLinkLeaked(UserId owner, Instant at, Finding finding) implements CalendarLinkEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "calendar_link.leaked",
                    AuditFacts.Outcome.DONE,
                    null,
                    null,
                    target(owner),
                    finding.finder(),
                    Set.of(),
                    Map.of("found_at", finding.foundAt(), "note", finding.note()));
        }
    }

    private static String target(UserId owner) {
        return "calendar_link:" + owner;
    }
}
