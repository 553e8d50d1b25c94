package dev.tessera.identity;

import java.time.Duration;

/** What became of a password change. */
public sealed interface PasswordChange {

    /** The password is changed, and every other session of the account is ended. */
    record Done() implements PasswordChange {}

    /** The current password is wrong. */
    record WrongPassword() implements PasswordChange {}

    /** The new password will not do. */
    record Refused(PasswordProblem problem) implements PasswordChange {}

    /** Too many wrong tries. */
    record TooMany(Duration retryAfter) implements PasswordChange {}
}
