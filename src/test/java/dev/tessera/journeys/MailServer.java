package dev.tessera.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real SMTP server, and the mailboxes behind it. */
final class MailServer implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{3}) ?(\\d{3})\\s*$");
    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailServer() {
        server.start();
    }

    /** What the portal is told in order to send through this server. */
    Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                String.valueOf(server.getSmtp().getPort()));
    }

    /** Waits for the so-manieth mail (from 1) to the address, and gives its plain text. */
    String text(String address, int ordinal) {
        return await(address, ordinal, text -> true);
    }

    /** Waits for the so-manieth mail (from 1) to the address that carries a code, and gives the code. */
    String code(String address, int ordinal) {
        return codeIn(await(address, ordinal, text -> CODE.matcher(text).find()));
    }

    /** How many mails with a code came to the address until now. */
    int countCodes(String address) {
        return textsTo(address, text -> CODE.matcher(text).find()).size();
    }

    /** Waits for a mail to the address with this subject. */
    void awaitSubject(String address, String subject) {
        Awaitility.await("mail “" + subject + "” to " + address)
                .atMost(LONGEST_DELIVERY)
                .until(() -> subjects(address).contains(subject));
    }

    /** Waits for a mail to the address with this subject, and gives its plain text. */
    String text(String address, String subject) {
        awaitSubject(address, subject);
        return mailsTo(address).stream()
                .filter(message -> subject(message).equals(subject))
                .map(MailServer::plainText)
                .findFirst()
                .orElseThrow();
    }

    /** The subjects of all mails to the address, in the order of their coming. */
    List<String> subjects(String address) {
        return mailsTo(address).stream().map(MailServer::subject).toList();
    }

    int count(String address) {
        return mailsTo(address).size();
    }

    private String await(String address, int ordinal, Predicate<String> wanted) {
        return Awaitility.await("mail " + ordinal + " to " + address)
                .atMost(LONGEST_DELIVERY)
                .until(() -> textsTo(address, wanted), texts -> texts.size() >= ordinal)
                .get(ordinal - 1);
    }

    private List<String> textsTo(String address, Predicate<String> wanted) {
        return mailsTo(address).stream()
                .map(MailServer::plainText)
                .filter(wanted)
                .toList();
    }

    /** The six digits in the text of a mail. */
    static String codeIn(String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No code in this mail:\n" + text);
        }
        return matcher.group(1) + matcher.group(2);
    }

    private List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Address::toString)
                    .anyMatch(to -> to.contains(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String plainText(MimeMessage message) {
        try {
            return message.getContent() instanceof Multipart parts ? firstPlain(parts) : GreenMailUtil.getBody(message);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String firstPlain(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("text/plain")) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart nested) {
                return firstPlain(nested);
            }
        }
        throw new AssertionError("No plain text in this mail");
    }

    @Override
    public void close() {
        server.stop();
    }
}
