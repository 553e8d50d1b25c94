package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tessera.kernel.PublicUrl;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpFaultTest {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailRenderer renderer =
            new MailRenderer(new PublicUrl(URI.create("https://portal.example.com")), new AdvancingClock());

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such person, RECIPIENT, 550, true",
        "RCPT, 450 mailbox busy, RECIPIENT, 450, false",
        "RCPT, 421 going down, RECIPIENT, 421, false",
        "., 554 no spam please, MESSAGE, 554, true",
        "., 451 try later, MESSAGE, 451, false",
        "MAIL, 550 who are you, SENDER, 550, false"
    })
    void tellsForGoodFromForNow(String command, String answer, SmtpFault.Kind kind, int code, boolean forGood)
            throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(0, Map.of(command, answer))) {
            sender.setPort(server.port());
            SmtpFault fault = faultOfSending("127.0.0.1");

            assertThat(fault).isEqualTo(new SmtpFault(kind, code));
            assertThat(fault.isForGood()).isEqualTo(forGood);
        }
    }

    @Test
    void saysWhenThereIsNobodyToTalkTo() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(0, Map.of())) {
            sender.setPort(server.port());
        }
        assertThat(faultOfSending("127.0.0.1").kind()).isEqualTo(SmtpFault.Kind.NO_CONNECTION);
        assertThat(faultOfSending("nowhere.invalid").kind()).isEqualTo(SmtpFault.Kind.HOST_UNKNOWN);
    }

    @Test
    void keepsWhatItDoesNotUnderstandForAnotherTry() {
        SmtpFault fault = SmtpFault.of(new MailSendException("strange", new IllegalStateException()));

        assertThat(fault).isEqualTo(new SmtpFault(SmtpFault.Kind.OTHER, 0));
        assertThat(fault.isForGood()).isFalse();
    }

    private SmtpFault faultOfSending(String host) throws Exception {
        sender.setHost(host);
        SmtpTransport transport =
                new SmtpTransport(sender, MailConfiguration.senderAddress("Tessera <no-reply@example.com>"));
        RenderedMail mail = renderer.render(TestMails.passwordChanged("Ada Lovelace"), Optional.empty());
        return SmtpFault.of(catchThrowable(() -> transport.deliver(mail)));
    }
}
