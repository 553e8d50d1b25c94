package dev.tessera.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Keeps the last mails in memory only, as they hold codes: no file, no database. */
class InMemoryMailbox implements LocalMailbox {

    static final int CAPACITY = 200;

    private final boolean enabled;
    private final InternetAddress from;
    private final Deque<LocalMail> messages = new ArrayDeque<>();
    private long received;

    InMemoryMailbox(boolean enabled, InternetAddress from) {
        this.enabled = enabled;
        this.from = from;
    }

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public String path() {
        return "/mailbox";
    }

    @Override
    public boolean isOpenTo(String remoteAddress, String host, Collection<String> headerNames) {
        return enabled && LoopbackRule.admits(remoteAddress, host, headerNames);
    }

    synchronized void keep(RenderedMail mail) {
        if (messages.size() == CAPACITY) {
            messages.removeLast();
        }
        messages.addFirst(new LocalMail(
                ++received,
                from.toUnicodeString(),
                mail.recipient().value(),
                mail.subject(),
                mail.html(),
                mail.text(),
                mail.date()));
    }

    @Override
    public synchronized List<LocalMail> messages() {
        return List.copyOf(messages);
    }
}
