package dev.tessera.identity;

import dev.tessera.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as the operator sees it.
 *
 * @param lockedUntil until when no code is taken; null if codes are taken
 * @param disabledAt when it was switched off; null if it is not
 * @param lastLoginAt when a login was last completed; null if none ever was
 */
public record RegisteredUser(
        Account account,
        UserStatus status,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        @Nullable Instant lastLoginAt,
        Instant createdAt) {

    public UserId id() {
        return account.id();
    }

    public String fullName() {
        return account.fullName();
    }
}
