package dev.tessera.mail;

/**
 * A mail that one node alone may try to send, for as long as its claim lasts.
 *
 * @param attempt the number of this try, counted from one; it tells this claim from a later one
 */
record ClaimedMail(MailId id, OutgoingMail mail, int attempt) {}
