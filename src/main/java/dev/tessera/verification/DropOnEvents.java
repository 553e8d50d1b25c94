package dev.tessera.verification;

import dev.tessera.identity.AccountEvent.EmailChanged;
import dev.tessera.identity.AccountEvent.ProfileChanged;
import dev.tessera.identity.UserCareEvent;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.organizations.MemberEvent;
import dev.tessera.organizations.OrganizationEvent;
import dev.tessera.tokens.AppTokenEvent;
import dev.tessera.tokens.organizational.OrganizationTokenEvent;
import java.util.Optional;
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
    void announce(AuditedEvent event) {
        concernedBy(event).ifPresent(drops::announce);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void drop(AuditedEvent event) {
        concernedBy(event).ifPresent(drops::drop);
    }

    /** What is stale after the event; empty for one that no decision depends on. */
    private static Optional<Drop> concernedBy(AuditedEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case AppTokenEvent changed -> Drop.of(changed.token());
                    case OrganizationTokenEvent changed -> Drop.of(changed.token());
                    case VerifierEvent changed -> Drop.of(changed.verifier());
                    case ProfileChanged changed -> Drop.of(changed.by().user());
                    case EmailChanged changed -> Drop.of(changed.by().user());
                    case UserCareEvent changed -> Drop.of(changed.account());
                    case MemberEvent changed -> Drop.of(changed.user());
                    case OrganizationEvent changed -> Drop.of(changed.organization());
                    default -> null;
                });
    }
}
