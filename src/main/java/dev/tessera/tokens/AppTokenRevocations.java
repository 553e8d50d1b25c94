package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Revokes tokens together, each in a transaction of its own: what is revoked stays so whatever becomes of the next one, and no
 * lock waits for another.
 */
@Component
class AppTokenRevocations {

    private final AppTokenLifecycle lifecycle;
    private final TransactionTemplate transaction;

    AppTokenRevocations(AppTokenLifecycle lifecycle, TransactionTemplate transaction) {
        this.lifecycle = lifecycle;
        this.transaction = transaction;
    }

    Revocations revoke(Actor actor, Set<TokenId> ids) {
        if (ids.size() > AppTokens.MOST_AT_ONCE) {
            throw new IllegalArgumentException("No more than " + AppTokens.MOST_AT_ONCE + " tokens at once");
        }
        Revocations ended = Revocations.NONE;
        for (TokenId id : ids) {
            ended = ended.with(Objects.requireNonNull(transaction.execute(status -> lifecycle.revoke(actor, id))));
        }
        return ended;
    }
}
