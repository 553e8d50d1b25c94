package dev.tessera.mail;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.OneTimeCode;
import java.util.Optional;

/** Makes the one-time code of a challenge at the moment its mail is sent, so that no code waits in the outbox. */
public interface CodeIssuer {

    /** A fresh code, which replaces any earlier one; empty if the challenge is used up or gone and the mail is moot. */
    Optional<OneTimeCode> issue(ChallengeId challenge);
}
