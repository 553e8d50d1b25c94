package dev.tessera.identity;

import dev.tessera.identity.codes.CodeOutcome;
import java.time.Instant;

/** What became of a reset's code and new password. */
public sealed interface ResetEnd {

    /** The password is replaced and every session ended. Login still asks for its second factor. */
    record Done() implements ResetEnd {}

    /** The new password will not do; the code was not touched. */
    record PasswordRefused(PasswordProblem problem) implements ResetEnd {}

    /** The code did not pass. */
    record CodeRefused(CodeOutcome reason) implements ResetEnd {}

    /** Too many codes were typed for this mailbox; the next one is looked at from then on. Known and unknown mailboxes alike. */
    record Locked(Instant until) implements ResetEnd {}
}
