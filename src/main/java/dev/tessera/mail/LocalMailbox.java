package dev.tessera.mail;

import java.util.Collection;
import java.util.List;

/** Where the mail of an instance without SMTP ends: in memory, to be read by whoever sits at this machine, and lost at its end. */
public interface LocalMailbox {

    /** Whether mail is kept here; false as soon as {@code spring.mail.host} is set. */
    boolean enabled();

    /** The path of the page that shows the mail, with a leading slash. */
    String path();

    /**
     * Whether a request may see the mailbox: it is enabled, and the request came from this machine and through no proxy.
     *
     * @param remoteAddress the peer's address, an IPv4 or IPv6 literal
     * @param host the request's {@code Host}; a name other than that of the loopback gives a rebound name away
     * @param headerNames the names of all the request's headers
     */
    boolean isOpenTo(String remoteAddress, String host, Collection<String> headerNames);

    /** The last mails, the newest first; at most 200. They may hold one-time codes: show them only where the mailbox is open. */
    List<LocalMail> messages();
}
