package dev.tessera.identity;

import dev.tessera.kernel.UserId;
import java.util.Optional;

/** Looks accounts up. */
public interface Accounts {

    Optional<Account> find(UserId user);

    /** Whether the account runs this instance: its proved address is the configured operator's. */
    boolean isOperator(UserId user);
}
