package dev.tessera.tokens.notices;

import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round those to whose credentials somebody did something, once per cluster. Each is told once nothing more has happened to theirs
 * for a moment: so whoever loses five hundred at a time gets one mail, and whoever loses one waits half a minute for it.
 */
@Component
class NewsRound {

    /** So long nothing has happened to somebody's credentials before they are told. */
    static final Duration QUIET = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(NewsRound.class);
    private static final int PAGE = 200;

    private final OwnerNews news;
    private final NewsDigest digest;
    private final Clock clock;

    NewsRound(OwnerNews news, NewsDigest digest, Clock clock) {
        this.news = news;
        this.digest = digest;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    @SchedulerLock(name = "owner-news", lockAtMostFor = "PT5M")
    void tellOwners() {
        Instant quiet = clock.instant().minus(QUIET);
        news.readersQuietSince(quiet, PAGE).forEach(this::tell);
    }

    /** What goes wrong for one does not keep the others waiting; the next round tries again. */
    private void tell(UserId reader) {
        try {
            digest.tell(reader);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Account {} could not be told of its credentials: {}",
                    reader,
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName());
        }
    }
}
