package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** Looks accounts up. */
public interface Accounts {

    Optional<Account> find(UserId user);

    /** Whether the account runs this instance: its proved address is the configured operator's. */
    boolean isOperator(UserId user);

    /** Whether the operator themself acts: a program with a token of theirs is not the operator. */
    default boolean isOperator(Actor actor) {
        return actor.token() == null && isOperator(actor.user());
    }

    /**
     * Turns everybody away but the operator themself.
     *
     * @throws AccessDeniedException if it is somebody else who acts, or a program
     */
    default void demandOperator(Actor actor) {
        if (!isOperator(actor)) {
            throw new AccessDeniedException("This is for the operator alone");
        }
    }
}
