package dev.tessera.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** Reads received mails. */
final class MailParts {

    private MailParts() {}

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String text(MimeMessage message) throws MessagingException, IOException {
        return body(message, 0, "text/plain");
    }

    static String html(MimeMessage message) throws MessagingException, IOException {
        return body(message, 1, "text/html");
    }

    private static String body(MimeMessage message, int index, String type) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
        if (!part.isMimeType(type)) {
            throw new IllegalStateException("Expected " + type + ", not " + part.getContentType());
        }
        return (String) part.getContent();
    }
}
