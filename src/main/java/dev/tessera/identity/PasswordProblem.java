package dev.tessera.identity;

/** Why a new password is refused. */
public enum PasswordProblem {
    /** Under 12 characters. */
    TOO_SHORT,
    /** Over 128 characters. */
    TOO_LONG,
    /** Common, or made of the person's own data. */
    TOO_EASY
}
