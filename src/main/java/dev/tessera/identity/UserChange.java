package dev.tessera.identity;

/** How a step that the operator took with an account ended. */
public enum UserChange {
    /** It is as asked for, now or since before. */
    DONE,
    /** The operator has to prove a factor again first. */
    PROOF_NEEDED,
    /** It is the operator's own account. */
    OWN_ACCOUNT,
    /** There is no such account. */
    NOT_FOUND,
    /** The actor is not the operator. */
    NOT_PERMITTED
}
