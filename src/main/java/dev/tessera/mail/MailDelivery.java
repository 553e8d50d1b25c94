package dev.tessera.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * One try to send one mail: claim it, make its code, write it, hand it to the transport, note the outcome.
 *
 * <p>A try that fails for whatever reason is followed by another, after a pause that doubles up to {@value
 * #LONGEST_PAUSE_MINUTES} minutes, until the mail is sent. Only a mail whose challenge is moot is dropped, and one that the
 * server refused for good (RFC 5321, section 4.2.1) is given up at once. A node that dies
 * between sending and noting it makes for a second copy, never for none.
 */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE_MINUTES = 15;
    private static final int DOUBLINGS_WITHIN_LIMITS = 7;

    /** Longer than an SMTP conversation in which every step takes just less than its timeout. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private final OutboxTable table;
    private final ObjectProvider<CodeIssuer> codes;
    private final ObjectProvider<LinkIssuer> links;
    private final MailRenderer renderer;
    private final MailTransport transport;
    private final Clock clock;

    MailDelivery(
            OutboxTable table,
            ObjectProvider<CodeIssuer> codes,
            ObjectProvider<LinkIssuer> links,
            MailRenderer renderer,
            MailTransport transport,
            Clock clock) {
        this.table = table;
        this.codes = codes;
        this.links = links;
        this.renderer = renderer;
        this.transport = transport;
        this.clock = clock;
    }

    void attempt(MailId id) {
        table.claim(id, clock.instant(), clock.instant().plus(CLAIM)).ifPresent(this::attempt);
    }

    private void attempt(ClaimedMail claimed) {
        try {
            deliver(claimed);
        } catch (RuntimeException failure) {
            afterFailure(claimed, failure);
        }
    }

    /** A mail that was refused for good is given up; after whatever else, it is owed and the next try may do. */
    private void afterFailure(ClaimedMail claimed, RuntimeException failure) {
        SmtpFault fault = SmtpFault.of(failure);
        if (fault.isForGood()) {
            table.rejected(claimed, fault.code(), clock.instant());
            LOG.warn(
                    "Mail {} ({}) was refused for good by the mail server with {} and is given up",
                    claimed.id(),
                    claimed.mail().template(),
                    fault.code());
        } else {
            table.postponed(claimed, clock.instant().plus(pauseAfter(claimed.attempt())));
            logFailure(claimed, failure);
        }
    }

    private void deliver(ClaimedMail claimed) {
        Optional<RenderedMail> written = write(claimed.mail());
        if (written.isPresent()) {
            transport.deliver(written.get());
            table.sent(claimed, clock.instant());
        } else {
            table.dropped(claimed, clock.instant());
        }
    }

    private Optional<RenderedMail> write(OutgoingMail mail) {
        if (mail.challenge() != null) {
            return codes.getObject().issue(mail.challenge()).map(code -> renderer.render(mail, Optional.of(code)));
        }
        if (MailTemplate.of(mail).carriesSecretLink()) {
            String subject = Objects.requireNonNull(mail.parameters().get(MailTemplate.SUBJECT));
            return links.getObject().issue(subject).map(path -> renderer.render(mail, Optional.empty(), path));
        }
        return Optional.of(renderer.render(mail, Optional.empty()));
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS_WITHIN_LIMITS));
        Duration longest = Duration.ofMinutes(LONGEST_PAUSE_MINUTES);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** Names the error's class and no message: messages of mail servers repeat addresses. */
    private static void logFailure(ClaimedMail claimed, RuntimeException failure) {
        LOG.warn(
                "Mail {} ({}) was not sent at try {}: {}, caused by {}",
                claimed.id(),
                claimed.mail().template(),
                claimed.attempt(),
                failure.getClass().getName(),
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getName());
    }
}
