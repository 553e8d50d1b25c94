package dev.tessera.mail;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Decides when a mail is tried: at once after the commit that stored it, and by a poll whenever a try is due.
 *
 * <p>Every node polls, and none needs a cluster-wide lock for it: a row goes to the node whose conditional update claims it
 * (see {@link OutboxTable#claim}). The same update makes it harmless to submit a mail twice. Mails are sent side by side on a
 * few threads, so one that fails or hangs holds no other up; what does not fit the queue is found by the next poll.
 */
@Component
class MailDispatcher {

    private static final int THREADS = 8;
    private static final int QUEUE = 500;
    private static final int SHUTDOWN_SECONDS = 20;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUE),
            new CustomizableThreadFactory("mail-"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final OutboxTable table;
    private final MailDelivery delivery;
    private final Clock clock;

    MailDispatcher(OutboxTable table, MailDelivery delivery, Clock clock) {
        this.table = table;
        this.delivery = delivery;
        this.clock = clock;
        executor.allowCoreThreadTimeOut(true);
    }

    @TransactionalEventListener
    void sendAtOnce(MailEnqueued event) {
        submit(event.id());
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void sendWhatIsDue() {
        table.due(clock.instant(), QUEUE).forEach(this::submit);
    }

    private void submit(MailId id) {
        executor.execute(() -> delivery.attempt(id));
    }

    /** Lets the conversations under way end; what still waits is in the table. */
    @PreDestroy
    void stop() throws InterruptedException {
        executor.getQueue().clear();
        executor.shutdown();
        executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
