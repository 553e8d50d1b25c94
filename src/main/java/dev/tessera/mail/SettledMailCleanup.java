package dev.tessera.mail;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets mails thirty days after they were sent or dropped; a mail that is still owed stays. */
@Component
class SettledMailCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(SettledMailCleanup.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxTable table;
    private final Clock clock;

    SettledMailCleanup(OutboxTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *")
    @SchedulerLock(name = "settled-mail-cleanup", lockAtLeastFor = "PT1M")
    void deleteOldRows() {
        int deleted = table.deleteSettledBefore(clock.instant().minus(KEPT));
        LOG.info("Deleted {} mails that were settled more than {} days ago", deleted, KEPT.toDays());
    }
}
