package dev.tessera.tokens.notices;

import dev.tessera.kernel.UserId;
import dev.tessera.tokens.notices.ExpiringTokens.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round all owners of tokens that are about to expire, once per cluster and hour.
 *
 * <p>Every hour it is morning somewhere: who is past eight o'clock by their own clock is told of what comes due until their
 * next morning. So a day's notices come as one mail and never at night, each at the latest 30, 7 or 1 days before the expiry
 * and at most a day earlier. To send each notice at its very moment would mean a mail per token, and one at midnight for
 * every token that is good to the end of a day. A round that was missed is made up for by the next one.
 */
@Component
class ExpiryRound {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryRound.class);
    private static final int PAGE = 500;

    /** Nobody's next morning is further away: on the day that gains an hour it is this far. */
    private static final Duration FURTHEST_MORNING = Duration.ofHours(25);

    private final ExpiringTokens tokens;
    private final ExpiryDigest digest;
    private final Clock clock;

    ExpiryRound(ExpiringTokens tokens, ExpiryDigest digest, Clock clock) {
        this.tokens = tokens;
        this.digest = digest;
        this.clock = clock;
    }

    @Scheduled(cron = "0 2 * * * *")
    @SchedulerLock(name = "expiry-notices", lockAtMostFor = "PT55M", lockAtLeastFor = "PT1M")
    void tellOwners() {
        Instant now = clock.instant();
        Set<UserId> visited = new HashSet<>();
        Due last = Due.before(now);
        List<Due> page;
        do {
            page = tokens.page(now, now.plus(FURTHEST_MORNING), last, PAGE);
            for (Due due : page) {
                if (visited.add(due.owner())) {
                    tell(due.owner(), now);
                }
                last = due;
            }
        } while (page.size() == PAGE);
        tokens.forgetExpired(now);
    }

    /** What goes wrong for one does not keep the others waiting; the next round tries again. */
    private void tell(UserId owner, Instant now) {
        try {
            digest.tell(owner, now);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Account {} could not be told of expiring tokens: {}",
                    owner,
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName());
        }
    }
}
