package dev.tessera.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * What went wrong between here and the SMTP server.
 *
 * @param code what the server answered (RFC 5321, section 4.2); 0 if it did not get to answer
 */
record SmtpFault(Kind kind, int code) {

    private static final int PERMANENT = 500;

    /** Where it went wrong. */
    enum Kind {
        HOST_UNKNOWN,
        NO_CONNECTION,
        TIMEOUT,
        ENCRYPTION,
        LOGIN,
        SENDER,
        RECIPIENT,
        MESSAGE,
        OTHER
    }

    /**
     * Whether this very mail will never be taken: its recipient or what it says was refused for good. A login or a sender that is
     * refused is a matter of settings, and the mail is taken once they are right.
     */
    boolean isForGood() {
        return code >= PERMANENT && (kind == Kind.RECIPIENT || kind == Kind.MESSAGE);
    }

    /** Finds what a failure of the transport is about, in whatever it is wrapped. */
    static SmtpFault of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
        SmtpFault best = new SmtpFault(Kind.OTHER, 0);
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (seen.add(next)) {
                Optional<SmtpFault> told = told(next);
                best = best.kind() == Kind.OTHER ? told.orElse(best) : best;
                open.addAll(inside(next));
            }
        }
        return best;
    }

    private static Deque<Throwable> inside(Throwable outer) {
        Deque<Throwable> inner = new ArrayDeque<>();
        if (outer instanceof MailSendException several) {
            inner.addAll(Arrays.asList(several.getMessageExceptions()));
        }
        if (outer instanceof MessagingException messaging && messaging.getNextException() != null) {
            inner.add(messaging.getNextException());
        }
        if (outer.getCause() != null) {
            inner.add(outer.getCause());
        }
        return inner;
    }

    private static Optional<SmtpFault> told(Throwable thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException refused ->
                Optional.of(new SmtpFault(Kind.RECIPIENT, refused.getReturnCode()));
            case SMTPSenderFailedException refused -> Optional.of(new SmtpFault(Kind.SENDER, refused.getReturnCode()));
            case SMTPSendFailedException refused
            when refused.getNextException() == null ->
                Optional.of(new SmtpFault(kindOf(refused.getCommand()), refused.getReturnCode()));
            case MailAuthenticationException ignored -> Optional.of(new SmtpFault(Kind.LOGIN, 0));
            case AuthenticationFailedException ignored -> Optional.of(new SmtpFault(Kind.LOGIN, 0));
            case UnknownHostException ignored -> Optional.of(new SmtpFault(Kind.HOST_UNKNOWN, 0));
            case ConnectException ignored -> Optional.of(new SmtpFault(Kind.NO_CONNECTION, 0));
            case SocketTimeoutException ignored -> Optional.of(new SmtpFault(Kind.TIMEOUT, 0));
            case SSLException ignored -> Optional.of(new SmtpFault(Kind.ENCRYPTION, 0));
            default -> Optional.empty();
        };
    }

    private static Kind kindOf(String command) {
        return command.startsWith("MAIL") ? Kind.SENDER : Kind.MESSAGE;
    }
}
