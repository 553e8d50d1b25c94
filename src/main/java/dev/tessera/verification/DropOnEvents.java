package dev.tessera.verification;

import dev.tessera.kernel.UserId;
import dev.tessera.tokens.AppTokenEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns what other modules tell into drops: for the other nodes with the commit, for this one right after it. */
@Component
class DropOnEvents {

    private final Drops drops;

    DropOnEvents(Drops drops) {
        this.drops = drops;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void announce(AppTokenEvent event) {
        drops.announce(Drop.of(event.token()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(AppTokenEvent event) {
        drops.drop(Drop.of(event.token()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void announce(VerifierEvent event) {
        drops.announce(Drop.of(event.verifier()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(VerifierEvent event) {
        drops.drop(Drop.of(event.verifier()));
    }

    void announceAccount(UserId account) {
        drops.announce(Drop.of(account));
    }

    void dropAccount(UserId account) {
        drops.drop(Drop.of(account));
    }
}
