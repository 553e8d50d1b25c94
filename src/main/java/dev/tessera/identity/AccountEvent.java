package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something happened to an account. Published in the transaction of the change. */
public sealed interface AccountEvent extends AuditedEvent {

    /** A login was completed. */
    record LoggedIn(Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("session.opened", by, Map.of());
        }
    }

    /** Somebody ended the session in which they acted. */
    record LoggedOut(Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("session.closed", by, Map.of());
        }
    }

    /** A session was ended from another one. */
    record SessionEnded(SessionId session, Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("session.ended", by, Map.of("session", session.toString()));
        }
    }

    /** Somebody acts in another organization from now on; it is the actor's. */
    record OrganizationChosen(Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("session.organization_chosen", by, Map.of());
        }
    }

    /** A password did not pass; the account is null where none has the typed name. */
    record PasswordRefused(
            @Nullable UserId account, @Nullable OrganizationId organization, ClientAddress address)
            implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return refused("login.password_refused", account, organization, address);
        }
    }

    /** A one-time code did not pass. */
    record CodeRefused(UserId account, @Nullable OrganizationId organization, ClientAddress address)
            implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return refused("login.code_refused", account, organization, address);
        }
    }

    /** Too many wrong codes closed the account for a while. */
    record CodesLocked(UserId account, @Nullable OrganizationId organization, ClientAddress address)
            implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return refused("login.locked", account, organization, address);
        }
    }

    /** The person's own data changed: names, phone number, language or zone. */
    record ProfileChanged(Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("account.profile_changed", by, Map.of());
        }
    }

    /** The account moved to another, proved address. */
    record EmailChanged(Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("account.email_changed", by, Map.of());
        }
    }

    /** The password was changed by somebody who knew the old one. */
    record PasswordChanged(Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("account.password_changed", by, Map.of());
        }
    }

    /** The password was replaced by somebody who holds the mailbox. */
    record PasswordReset(UserId account, @Nullable OrganizationId organization, ClientAddress address)
            implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "account.password_reset",
                    Outcome.DONE,
                    account,
                    organization,
                    "account:" + account,
                    address,
                    Set.of(),
                    Map.of());
        }
    }

    /** The second factor was switched on or off. */
    record MfaSwitched(boolean on, Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done(on ? "account.mfa_enabled" : "account.mfa_disabled", by, Map.of());
        }
    }

    /** Somebody proved in their session once more that it is them. */
    record FactorProved(Factor factor, Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return done("account.factor_proved", by, Map.of("factor", factor.name()));
        }
    }

    /** Somebody failed to prove in a session once more that it is theirs. */
    record FactorRefused(Factor factor, Actor by) implements AccountEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.refused(
                    "account.factor_refused", by, "account:" + by.user(), Map.of("factor", factor.name()));
        }
    }

    private static AuditFacts done(String action, Actor by, Map<String, String> details) {
        return AuditFacts.done(action, by, "account:" + by.user(), details);
    }

    private static AuditFacts refused(
            String action, @Nullable UserId account, @Nullable OrganizationId organization, ClientAddress address) {
        String target = account == null ? "account:unknown" : "account:" + account;
        return new AuditFacts(action, Outcome.REFUSED, account, organization, target, address, Set.of(), Map.of());
    }
}
