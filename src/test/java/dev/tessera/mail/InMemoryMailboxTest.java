package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InMemoryMailboxTest {

    private final InMemoryMailbox mailbox;

    InMemoryMailboxTest() throws AddressException {
        mailbox = new InMemoryMailbox(true, new InternetAddress("no-reply@example.com"));
    }

    @Test
    void theNewestMailComesFirst() {
        keep("first");
        keep("second");

        assertThat(mailbox.messages()).extracting(LocalMail::subject).containsExactly("second", "first");
        assertThat(mailbox.messages().getFirst().from()).isEqualTo("no-reply@example.com");
        assertThat(mailbox.messages().getFirst().to()).isEqualTo("ada@example.com");
    }

    @Test
    void onlyTheLastTwoHundredAreKept() {
        for (int number = 1; number <= 203; number++) {
            keep("mail " + number);
        }

        assertThat(mailbox.messages()).hasSize(200);
        assertThat(mailbox.messages().getFirst().subject()).isEqualTo("mail 203");
        assertThat(mailbox.messages().getLast().subject()).isEqualTo("mail 4");
    }

    @Test
    void aMailDoesNotPrintItsBody() {
        keep("a subject");

        assertThat(mailbox.messages().toString()).doesNotContain("048261");
    }

    private void keep(String subject) {
        mailbox.keep(new RenderedMail(
                new EmailAddress("ada@example.com"),
                Locale.ENGLISH,
                subject,
                "<p>048261</p>",
                "048261",
                new AdvancingClock().instant()));
    }
}
