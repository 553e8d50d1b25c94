package dev.tessera.mail;

import java.time.Instant;

/**
 * A mail as the local mailbox keeps it.
 *
 * @param number counts the mails since the start, from one
 */
public record LocalMail(
        long number, String from, String to, String subject, String html, String text, Instant receivedAt) {

    @Override
    public String toString() {
        return "LocalMail[%d, %s]".formatted(number, subject);
    }
}
