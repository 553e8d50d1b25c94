package dev.tessera.mail;

import dev.tessera.kernel.EmailAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends a mail past the outbox, to see at once what the server says. Whoever offers that says to whom. */
@Component
public class MailProbe {

    private static final Logger LOG = LoggerFactory.getLogger(MailProbe.class);

    private final MailRenderer renderer;
    private final MailTransport transport;
    private final LocalMailbox mailbox;
    private final String server;

    MailProbe(
            MailRenderer renderer,
            MailTransport transport,
            LocalMailbox mailbox,
            @Value("${spring.mail.host:}") String server) {
        this.renderer = renderer;
        this.transport = transport;
        this.mailbox = mailbox;
        this.server = server;
    }

    /**
     * Sends a test mail; it takes as long as the server does.
     *
     * @param name whom the mail greets
     * @param time now, in the recipient's words
     */
    public Outcome send(EmailAddress recipient, Locale language, String name, String time) {
        OutgoingMail mail =
                new OutgoingMail(recipient, language, "mail-test", Map.of("name", name, "time", time), null);
        try {
            transport.deliver(renderer.render(mail, Optional.empty()));
        } catch (MailException failure) {
            SmtpFault fault = SmtpFault.of(failure);
            LOG.warn(
                    "A test mail was not sent: {} {}, caused by {}",
                    fault.kind(),
                    fault.code(),
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName());
            return new Outcome.Failed(
                    server, fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), fault.code());
        }
        return mailbox.enabled() ? new Outcome.Kept() : new Outcome.Taken(server);
    }

    /** What became of a test mail. */
    public sealed interface Outcome {

        /** The server took it; whether it arrives is up to those behind. */
        record Taken(String server) implements Outcome {}

        /** There is no server: it lies in the local mailbox. */
        record Kept() implements Outcome {}

        /**
         * It was not taken.
         *
         * @param reason where it went wrong: {@code host-unknown}, {@code no-connection}, {@code timeout}, {@code encryption},
         *     {@code login}, {@code sender}, {@code recipient}, {@code message} or {@code other}
         * @param code what the server answered (RFC 5321, section 4.2); 0 if it did not get to answer
         */
        record Failed(String server, String reason, int code) implements Outcome {}
    }
}
