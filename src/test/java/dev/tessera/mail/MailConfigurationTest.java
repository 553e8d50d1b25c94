package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.kernel.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {

    private final ApplicationContextRunner instance = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class);

    @Test
    void withoutSmtpMailStaysInTheLocalMailbox() {
        instance.run(context -> {
            context.getBean(MailTransport.class).deliver(mail());

            LocalMailbox mailbox = context.getBean(LocalMailbox.class);
            assertThat(mailbox.enabled()).isTrue();
            assertThat(mailbox.messages()).extracting(LocalMail::subject).containsExactly("A subject");
        });
    }

    @Test
    void withSmtpTheLocalMailboxIsOffAndClosedToEverybody() {
        instance.withPropertyValues("spring.mail.host=smtp.example.com").run(context -> {
            LocalMailbox mailbox = context.getBean(LocalMailbox.class);
            assertThat(context.getBean(MailTransport.class)).isInstanceOf(SmtpTransport.class);
            assertThat(mailbox.enabled()).isFalse();
            assertThat(mailbox.isOpenTo("127.0.0.1", "localhost", List.of())).isFalse();
        });
    }

    @Test
    void anEmptyHostMeansNoSmtp() {
        instance.withPropertyValues("spring.mail.host=")
                .run(context -> assertThat(context.getBean(LocalMailbox.class).enabled())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void aServerThatHangsIsGivenUpAfterTenSeconds(String protocol) {
        instance.withPropertyValues("spring.mail.host=smtp.example.com").run(context -> {
            var properties = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
            for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                assertThat(properties)
                        .containsEntry(
                                "mail." + protocol + "." + timeout,
                                String.valueOf(Duration.ofSeconds(10).toMillis()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.com, b@example.com",
                "A <a@example.com",
                "a@example.com\r\nBcc: b@example.com"
            })
    void aSenderThatIsNotOneAddressStopsTheStart(String from) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailConfiguration.senderAddress(from));
    }

    @Test
    void theDefaultSenderIsAnAddress() {
        instance.run(context -> assertThat(context).hasNotFailed());
    }

    private static RenderedMail mail() {
        return new RenderedMail(
                new EmailAddress("ada@example.com"),
                Locale.ENGLISH,
                "A subject",
                "<p>Hello</p>",
                "Hello",
                new AdvancingClock().instant());
    }
}
