package dev.tessera.mail.ui;

import dev.tessera.mail.LocalMail;
import dev.tessera.mail.LocalMailbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A mailbox that a test fills, open to requests straight from this machine. */
class KeptMails implements LocalMailbox {

    private final List<LocalMail> messages = new ArrayList<>();

    void receive(String text) {
        messages.addFirst(new LocalMail(
                messages.size() + 1,
                "Tessera <no-reply@example.com>",
                "ada@example.com",
                "A subject",
                "<p>" + text + "</p>",
                text,
                Instant.parse("2026-03-01T09:30:00Z")));
    }

    void clear() {
        messages.clear();
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public String path() {
        return "/mailbox";
    }

    @Override
    public boolean isOpenTo(String remoteAddress, String host, Collection<String> headerNames) {
        return remoteAddress.equals("127.0.0.1")
                && host.equals("localhost:8080")
                && !headerNames.contains("X-Forwarded-For");
    }

    @Override
    public List<LocalMail> messages() {
        return List.copyOf(messages);
    }
}
