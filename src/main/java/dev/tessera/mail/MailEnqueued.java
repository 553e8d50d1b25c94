package dev.tessera.mail;

/** A mail was stored; it may be sent once the transaction that stored it has committed. */
record MailEnqueued(MailId id) {}
