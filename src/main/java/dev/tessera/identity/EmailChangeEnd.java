package dev.tessera.identity;

import dev.tessera.identity.codes.CodeOutcome;

/** What became of the code for a new address. */
public sealed interface EmailChangeEnd {

    /** The account has the new address; the old one is told. */
    record Changed(Account account) implements EmailChangeEnd {}

    /** The code did not pass, or the address was taken meanwhile. */
    record Refused(CodeOutcome reason) implements EmailChangeEnd {}
}
