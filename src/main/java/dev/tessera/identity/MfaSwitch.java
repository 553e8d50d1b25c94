package dev.tessera.identity;

import java.time.Duration;

/** What became of the wish to switch the second factor. */
public sealed interface MfaSwitch {

    /** The second factor is as asked. */
    record Done() implements MfaSwitch {}

    /** The organization demands a second factor. */
    record Demanded() implements MfaSwitch {}

    /** Switching it off takes the password, and this was not it. */
    record WrongPassword() implements MfaSwitch {}

    /** Too many wrong tries. */
    record TooMany(Duration retryAfter) implements MfaSwitch {}
}
