package dev.tessera.mail;

/** Takes mails inside the transaction of the change that promises them; each is sent after the commit, in the end. */
public interface Outbox {

    /**
     * Stores a mail with the surrounding transaction, which must exist. An SMTP server that is slow or down never fails the
     * caller.
     */
    void enqueue(OutgoingMail mail);
}
