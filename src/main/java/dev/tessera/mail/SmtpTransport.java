package dev.tessera.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mail over SMTP as HTML with a plain-text alternative (RFC 2046, section 5.1.4). */
class SmtpTransport implements MailTransport {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final InternetAddress from;

    SmtpTransport(JavaMailSender sender, InternetAddress from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void deliver(RenderedMail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            address(message, mail);
            message.setContent(bodies(mail));
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
        sender.send(message);
    }

    private void address(MimeMessage message, RenderedMail mail) throws MessagingException {
        message.setFrom(from);
        message.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(mail.recipient().value(), true));
        message.setSubject(mail.subject(), CHARSET);
        message.setSentDate(Date.from(mail.date()));
        message.setContentLanguage(new String[] {mail.language().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answer, please
    }

    /** Plain text first: the last part is the one a client prefers. */
    private static MimeMultipart bodies(RenderedMail mail) throws MessagingException {
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(body(mail.text(), "plain"));
        bodies.addBodyPart(body(mail.html(), "html"));
        return bodies;
    }

    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, CHARSET, subtype);
        body.setDisposition(Part.INLINE);
        return body;
    }
}
