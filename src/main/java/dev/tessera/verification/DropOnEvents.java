package dev.tessera.verification;

import dev.tessera.identity.AccountEvent.EmailChanged;
import dev.tessera.identity.AccountEvent.ProfileChanged;
import dev.tessera.organizations.MemberEvent;
import dev.tessera.organizations.OrganizationEvent;
import dev.tessera.tokens.AppTokenEvent;
import dev.tessera.tokens.organizational.OrganizationTokenEvent;
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
    void announce(OrganizationTokenEvent event) {
        drops.announce(Drop.of(event.token()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(OrganizationTokenEvent event) {
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

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void announce(ProfileChanged event) {
        drops.announce(Drop.of(event.by().user()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(ProfileChanged event) {
        drops.drop(Drop.of(event.by().user()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void announce(EmailChanged event) {
        drops.announce(Drop.of(event.by().user()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(EmailChanged event) {
        drops.drop(Drop.of(event.by().user()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void announce(MemberEvent event) {
        drops.announce(Drop.of(event.user()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(MemberEvent event) {
        drops.drop(Drop.of(event.user()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void announce(OrganizationEvent event) {
        drops.announce(Drop.of(event.organization()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(OrganizationEvent event) {
        drops.drop(Drop.of(event.organization()));
    }
}
