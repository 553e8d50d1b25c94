package dev.tessera.organizations;

/** How suspending or resuming an organization ended. */
public enum SuspensionChange {
    /** It is as asked for, now or since before. */
    DONE,
    /** Its members have to be told why. */
    REASON_MISSING,
    /** The reason is longer than {@value Suspension#REASON_LENGTH} characters. */
    REASON_TOO_LONG,
    /** The operator has to prove a factor again first. */
    PROOF_NEEDED,
    /** There is no such organization. */
    NOT_FOUND,
    /** The actor is not the operator. */
    NOT_PERMITTED
}
