package dev.tessera.identity;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;

/**
 * A login whose password passed and whose code is awaited. It is kept in the browser session in place of an authentication:
 * until the last factor passes, nobody is logged in.
 *
 * @param demanded whether an organization demands the code of somebody who switched codes off
 */
public record PendingLogin(UserId user, ChallengeId challenge, EmailAddress email, boolean demanded) {}
