package dev.tessera.identity;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import java.time.Duration;

/** What became of the wish to move to another address. */
public sealed interface EmailChangeStart {

    /** A mail is on its way to the new address. */
    record CodeSent(PendingEmailChange pending) implements EmailChangeStart {}

    /** What was typed is no address. */
    record NotAnAddress() implements EmailChangeStart {}

    /** The account has that address already. */
    record Unchanged() implements EmailChangeStart {}

    /** The session's last factor is too old; see {@link FreshFactorPrompt}. */
    record ProofNeeded() implements EmailChangeStart {}

    /** Too many changes begun, or mails to there. */
    record TooMany(Duration retryAfter) implements EmailChangeStart {}

    /**
     * A change that waits for its code.
     *
     * @param decoy whether the address belongs to another account, so that no code will pass
     */
    record PendingEmailChange(ChallengeId challenge, EmailAddress email, boolean decoy) {}
}
