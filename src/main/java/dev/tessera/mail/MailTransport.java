package dev.tessera.mail;

import org.springframework.mail.MailException;

/** Carries a finished mail away from here. */
interface MailTransport {

    /**
     * Hands a mail over.
     *
     * @throws MailException if it was not taken; it may be handed in again
     */
    void deliver(RenderedMail mail);
}
