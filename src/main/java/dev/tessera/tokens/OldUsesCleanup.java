package dev.tessera.tokens;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who used a token, and how often, after a month. */
@Component
class OldUsesCleanup {

    private final TokenUses uses;
    private final Clock clock;

    OldUsesCleanup(TokenUses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *")
    @SchedulerLock(name = "old-uses-cleanup", lockAtLeastFor = "PT1M")
    void deleteOldRows() {
        uses.deleteBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(OwnAppTokens.ACTIVITY_DAYS));
    }
}
