package dev.tessera.identity;

/** How a change of who may sign up ended. */
public enum RegistrationChange {
    DONE,
    /** By domain needs a domain. */
    DOMAIN_MISSING,
    /** There are more than {@value RegistrationRule#MOST_DOMAINS} domains. */
    TOO_MANY_DOMAINS,
    /** The operator has to prove a factor again first. */
    PROOF_NEEDED,
    /** The actor is not the operator. */
    NOT_PERMITTED
}
