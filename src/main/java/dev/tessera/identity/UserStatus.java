package dev.tessera.identity;

/** Whether a person can log in. */
public enum UserStatus {
    ACTIVE,
    /** Too many wrong codes closed the account for a while. */
    LOCKED,
    /** The operator switched the account off. */
    DISABLED
}
