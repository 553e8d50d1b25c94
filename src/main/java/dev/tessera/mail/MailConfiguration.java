package dev.tessera.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses between SMTP and the local mailbox, and starts the clockwork behind the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    /**
     * Who all mail comes from.
     *
     * @throws IllegalArgumentException if the text is not exactly one mailbox, with or without a name (RFC 5322, section 3.4)
     */
    @Bean
    static InternetAddress senderAddress(@Value("${tessera.mail.from}") String from)
            throws UnsupportedEncodingException {
        try {
            InternetAddress[] parsed = InternetAddress.parse(from, true);
            if (parsed.length == 1) {
                parsed[0].validate();
            }
            if (parsed.length == 1 && from.chars().noneMatch(Character::isISOControl)) {
                return new InternetAddress(
                        parsed[0].getAddress(), parsed[0].getPersonal(), StandardCharsets.UTF_8.name());
            }
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("tessera.mail.from is no mail address: " + from, malformed);
        }
        throw new IllegalArgumentException("tessera.mail.from must be one mail address: " + from);
    }

    @Bean
    InMemoryMailbox localMailbox(@Value("${spring.mail.host:}") String smtpHost, InternetAddress senderAddress) {
        return new InMemoryMailbox(smtpHost.isBlank(), senderAddress);
    }

    @Bean
    MailTransport mailTransport(
            InMemoryMailbox mailbox, ObjectProvider<JavaMailSender> smtp, InternetAddress senderAddress) {
        return mailbox.enabled() ? mailbox::keep : new SmtpTransport(smtp.getObject(), senderAddress);
    }
}
