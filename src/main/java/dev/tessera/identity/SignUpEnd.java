package dev.tessera.identity;

import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.kernel.UserId;

/** What became of a sign-up's code. */
public sealed interface SignUpEnd {

    /** The address is proved and the account exists. */
    record Opened(UserId user) implements SignUpEnd {}

    /** The address was proved, but the invitation was over by then; there is no account. */
    record InvitationOver() implements SignUpEnd {}

    /** The address was proved, but by then nobody signed up with it unless invited; there is no account. */
    record NotAdmitted() implements SignUpEnd {}

    /** The code did not pass. */
    record Refused(CodeOutcome reason) implements SignUpEnd {}

    /** The address was proved, but meanwhile got an account by another sign-up. */
    record AlreadyOpened() implements SignUpEnd {}
}
