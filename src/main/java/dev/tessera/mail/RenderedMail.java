package dev.tessera.mail;

import dev.tessera.kernel.EmailAddress;
import java.time.Instant;
import java.util.Locale;

/**
 * A finished mail, which may hold a one-time code in its two bodies: it lives in memory only.
 *
 * @param language the language of the texts, which is not the recipient's where no translation exists
 * @param subject one line without control characters
 */
record RenderedMail(EmailAddress recipient, Locale language, String subject, String html, String text, Instant date) {

    @Override
    public String toString() {
        return "RenderedMail[%s]".formatted(subject);
    }
}
