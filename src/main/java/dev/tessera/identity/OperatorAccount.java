package dev.tessera.identity;

import java.util.Optional;

/** Finds the person who runs this instance, for those who have something to tell them. */
public interface OperatorAccount {

    /** The account whose proved address is the configured operator's; empty while there is none, or it is disabled. */
    Optional<Account> findOperator();
}
