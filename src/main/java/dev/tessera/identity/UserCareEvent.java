package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.UserId;
import java.util.Map;

/** The operator took a step with somebody's account. Published in the transaction of the change. */
public sealed interface UserCareEvent extends AuditedEvent {

    UserId account();

    Actor by();

    /** The account was switched off: it cannot log in, and its credentials fail. */
    record AccountDisabled(UserId account, Actor by) implements UserCareEvent {
        @Override
        public AuditFacts audit() {
            return done("account.disabled", this);
        }
    }

    /** The account was switched on again. */
    record AccountEnabled(UserId account, Actor by) implements UserCareEvent {
        @Override
        public AuditFacts audit() {
            return done("account.enabled", this);
        }
    }

    /** Whoever owns the account logs in with password and a code by mail from now on, wherever they are. */
    record FactorsReset(UserId account, Actor by) implements UserCareEvent {
        @Override
        public AuditFacts audit() {
            return done("account.factors_reset", this);
        }
    }

    /** All sessions of the account were ended. */
    record AllSessionsEnded(UserId account, Actor by) implements UserCareEvent {
        @Override
        public AuditFacts audit() {
            return done("account.sessions_ended", this);
        }
    }

    /** The account takes codes and passwords again, however many wrong ones there were. */
    record AccountUnlocked(UserId account, Actor by) implements UserCareEvent {
        @Override
        public AuditFacts audit() {
            return done("account.unlocked", this);
        }
    }

    /** Outside of any organization: it concerns the instance, and everywhere the person belongs. */
    private static AuditFacts done(String action, UserCareEvent event) {
        Actor by = event.by();
        return new AuditFacts(
                action,
                Outcome.DONE,
                by.user(),
                null,
                "account:" + event.account(),
                by.address(),
                by.factors(),
                Map.of(),
                by.session(),
                null);
    }
}
