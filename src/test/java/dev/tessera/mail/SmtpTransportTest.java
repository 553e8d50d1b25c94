package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tessera.kernel.PublicUrl;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTest {

    @RegisterExtension
    final GreenMailExtension smtp = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final AdvancingClock clock = new AdvancingClock();
    private final MailRenderer renderer =
            new MailRenderer(new PublicUrl(URI.create("https://portal.example.com")), clock);
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final SmtpTransport transport;

    SmtpTransportTest() throws Exception {
        transport =
                new SmtpTransport(sender, MailConfiguration.senderAddress("Grüße von Tessera <no-reply@example.com>"));
    }

    @BeforeEach
    void connect() {
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
    }

    @Test
    void aMailArrivesInBothFormsInTheRecipientsLanguageWithItsUmlauts() throws Exception {
        MimeMessage received = send(TestMails.in(Locale.GERMAN, TestMails.passwordChanged("Jürgen Groß 🐛")));

        assertThat(received.isMimeType("multipart/alternative")).isTrue();
        assertThat(received.getSubject()).isEqualTo("Ihr Passwort wurde geändert");
        assertThat(MailParts.text(received)).contains("Hallo Jürgen Groß 🐛,", "geändert");
        assertThat(MailParts.html(received)).contains("Hallo Jürgen Groß 🐛,");
        assertThat(received.getHeader("Content-Language")).containsExactly("de");
    }

    @Test
    void theHeadersSayWhoWroteAndThatNobodyDid() throws Exception {
        MimeMessage received = send(TestMails.passwordChanged("Ada Lovelace"));

        InternetAddress from = (InternetAddress) received.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("no-reply@example.com");
        assertThat(from.getPersonal()).isEqualTo("Grüße von Tessera");
        assertThat(received.getHeader("Reply-To")).isNull();
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getMessageID()).matches("<.+@.+>");
        assertThat(received.getSentDate().toInstant().getEpochSecond())
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void aNameCannotSmuggleInAHeader() throws Exception {
        MimeMessage received = send(TestMails.tokenCreated("CI\r\nBcc: mallory@example.com\r\n\r\nWin a prize"));

        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("New app token: CI Bcc: mallory@example.com Win a prize");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.com");
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(received).lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void aServerThatIsDownIsReportedAsAFailure() {
        smtp.stop();

        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() -> transport.deliver(
                        renderer.render(TestMails.passwordChanged("Ada Lovelace"), Optional.empty())));
    }

    private MimeMessage send(OutgoingMail mail) {
        transport.deliver(renderer.render(mail, Optional.empty()));
        assertThat(smtp.waitForIncomingEmail(1)).isTrue();
        return smtp.getReceivedMessages()[0];
    }
}
