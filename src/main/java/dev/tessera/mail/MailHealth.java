package dev.tessera.mail;

import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whether mail goes out: what waits, what fails again and again, and what servers refused for good. */
@Component
class MailHealth implements HealthSource {

    private static final Duration SLOW = Duration.ofMinutes(2);

    private final OutboxTable table;
    private final LocalMailbox mailbox;
    private final Clock clock;

    MailHealth(OutboxTable table, LocalMailbox mailbox, Clock clock) {
        this.table = table;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<HealthFinding> look() {
        OutboxTable.Backlog backlog = table.backlog();
        List<HealthFinding> findings = new ArrayList<>();
        findings.add(outbox(backlog));
        if (mailbox.enabled()) {
            findings.add(HealthFinding.watch("mail", "local"));
        }
        if (backlog.rejected() > 0) {
            findings.add(HealthFinding.watch("mail", "rejected", backlog.rejected()));
        }
        return findings;
    }

    private HealthFinding outbox(OutboxTable.Backlog backlog) {
        Instant oldest = backlog.oldest();
        if (oldest == null) {
            return HealthFinding.good("mail", "empty");
        }
        if (backlog.failing() > 0) {
            return HealthFinding.bad("mail", "failing", backlog.waiting(), backlog.failing(), oldest);
        }
        return oldest.plus(SLOW).isBefore(clock.instant())
                ? HealthFinding.watch("mail", "slow", backlog.waiting(), oldest)
                : HealthFinding.good("mail", "waiting", backlog.waiting(), oldest);
    }
}
