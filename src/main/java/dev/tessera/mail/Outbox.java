package dev.tessera.mail;

/** Takes mails inside the transaction of the change that promises them; each is sent after the commit, in the end. */
public interface Outbox {

    /**
     * Stores a mail with the surrounding transaction, which must exist. An SMTP server that is slow or down never fails the
     * caller.
     *
     * @throws IllegalArgumentException if there is no such template, or if it names other parameters or carries a code and the
     *     mail has no challenge, or the other way round
     */
    void enqueue(OutgoingMail mail);
}
