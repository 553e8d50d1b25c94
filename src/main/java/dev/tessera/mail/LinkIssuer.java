package dev.tessera.mail;

import java.util.Optional;

/** Makes the secret of a link at the moment its mail is sent, so that no secret waits in the outbox. */
public interface LinkIssuer {

    /**
     * The local path of a link that carries a fresh secret, which replaces any earlier one.
     *
     * @param subject what the link is for, as the mail's parameter {@value MailTemplate#SUBJECT} names it
     * @return empty if that is over or gone, and the mail is moot
     */
    Optional<String> issue(String subject);
}
