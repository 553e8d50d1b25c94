package dev.tessera.identity;

import dev.tessera.identity.UserCareEvent.AccountDisabled;
import dev.tessera.identity.UserCareEvent.AccountEnabled;
import dev.tessera.identity.UserCareEvent.AccountUnlocked;
import dev.tessera.identity.UserCareEvent.AllSessionsEnded;
import dev.tessera.identity.UserCareEvent.FactorsReset;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What the operator does to somebody's account: never to their own, and only behind a fresh factor. Each step is effective with
 * the next request, on every node.
 */
@Service
public class UserCare {

    private final AccountRepository users;
    private final Accounts accounts;
    private final FreshFactor freshFactor;
    private final KnownDevices devices;
    private final Challenges challenges;
    private final Throttle throttle;
    private final AccountMails mails;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserCare(
            AccountRepository users,
            Accounts accounts,
            FreshFactor freshFactor,
            KnownDevices devices,
            Challenges challenges,
            Throttle throttle,
            AccountMails mails,
            ContestedChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.devices = devices;
        this.challenges = challenges;
        this.throttle = throttle;
        this.mails = mails;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /** Switches the account off: its sessions end, its credentials fail, and its owner is told by mail. */
    public UserChange disable(Actor operator, UserId user) {
        return take(operator, user, account -> {
            if (account.disable(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                store(account, "disabled");
                events.publishEvent(new AccountDisabled(user, operator));
            }
        });
    }

    /** Switches the account on again: its credentials are as good as before, and its owner is told by mail. */
    public UserChange enable(Actor operator, UserId user) {
        return take(operator, user, account -> {
            if (account.enable()) {
                store(account, "enabled");
                events.publishEvent(new AccountEnabled(user, operator));
            }
        });
    }

    /**
     * Leaves of all factors but the password nothing but the code by mail: it is on again, known devices are forgotten, locks are
     * lifted, sessions end, and the owner is told by mail.
     */
    public UserChange resetFactors(Actor operator, UserId user) {
        return take(operator, user, account -> {
            account.resetFactors();
            devices.forgetAllOf(user);
            store(account, "factors-reset");
            events.publishEvent(new FactorsReset(user, operator));
        });
    }

    /** Ends all sessions of the account, and tells its owner by mail. */
    public UserChange endSessions(Actor operator, UserId user) {
        return take(operator, user, account -> {
            account.endSessions();
            store(account, "sessions-ended");
            events.publishEvent(new AllSessionsEnded(user, operator));
        });
    }

    /** Lifts the locks that wrong codes and wrong passwords brought. */
    public UserChange unlock(Actor operator, UserId user) {
        Optional<Account> owner = accounts.find(user);
        UserChange made = take(operator, user, account -> {
            account.unlock();
            users.saveAndFlush(account);
            events.publishEvent(new AccountUnlocked(user, operator));
        });
        if (made == UserChange.DONE) {
            owner.ifPresent(this::forgetTries);
        }
        return made;
    }

    private UserChange take(Actor operator, UserId user, Consumer<AccountEntity> step) {
        if (!accounts.isOperator(operator)) {
            return UserChange.NOT_PERMITTED;
        }
        if (operator.user().equals(user)) {
            return UserChange.OWN_ACCOUNT;
        }
        if (freshFactor.isNeeded(operator)) {
            return UserChange.PROOF_NEEDED;
        }
        return change.make(() -> {
            Optional<AccountEntity> account = users.findAndLock(user.value());
            account.ifPresent(step);
            return account.isPresent() ? UserChange.DONE : UserChange.NOT_FOUND;
        });
    }

    private void store(AccountEntity account, String state) {
        users.saveAndFlush(account);
        Account told = account.toAccount();
        challenges.endAllOf(told.id());
        mails.caredFor(told, state, clock.instant());
    }

    private void forgetTries(Account owner) {
        throttle.forget(Limit.LOGIN_BY_ACCOUNT, owner.email().value());
        throttle.forget(Limit.LOGIN_BY_ACCOUNT, owner.username().toLowerCase(Locale.ROOT));
        throttle.forget(Limit.LOGIN_CODES_BY_ACCOUNT, owner.id().toString());
    }
}
