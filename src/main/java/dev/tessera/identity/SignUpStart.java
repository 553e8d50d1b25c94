package dev.tessera.identity;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.time.Duration;
import java.util.Map;

/** What became of a filled-in sign-up form. */
public sealed interface SignUpStart {

    /** A mail is on its way: a code to a new address, a word of warning to a known one. From outside they look alike. */
    record CodeSent(PendingSignUp pending) implements SignUpStart {}

    /** Parts of the form are wrong. */
    record Invalid(Map<SignUpForm.Field, SignUpForm.Problem> problems) implements SignUpStart {}

    /** The invitation is open no more, or was for another address. */
    record InvitationOver() implements SignUpStart {}

    /** Too many sign-ups from here, or mails to there. */
    record TooMany(Duration retryAfter) implements SignUpStart {}

    /**
     * A sign-up that waits for its code; kept in the browser session.
     *
     * @param decoy whether the address was known already, so that no code will pass
     */
    record PendingSignUp(
            ChallengeId challenge, EmailAddress email, String fullName, String organizationName, boolean decoy) {}
}
