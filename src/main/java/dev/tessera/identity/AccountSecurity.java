package dev.tessera.identity;

import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person guards their own account: password and second factor. */
@Service
@Transactional
public class AccountSecurity {

    private final AccountRepository accounts;
    private final Affiliations affiliations;
    private final Passwords passwords;
    private final Throttle throttle;
    private final AccountMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountSecurity(
            AccountRepository accounts,
            Affiliations affiliations,
            Passwords passwords,
            Throttle throttle,
            AccountMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.passwords = passwords;
        this.throttle = throttle;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor's organization leaves them no choice about the second factor. */
    @Transactional(readOnly = true)
    public boolean mfaDemanded(Actor actor) {
        return affiliations.mfaRequired(actor.user());
    }

    /** Changes the password; every other session of the account ends. */
    public PasswordChange changePassword(Actor actor, RawPassword current, RawPassword replacement) {
        AccountEntity account = accounts.findById(actor.user().value()).orElseThrow();
        Optional<Duration> wait = countTry(actor);
        if (wait.isPresent()) {
            return new PasswordChange.TooMany(wait.get());
        }
        if (!passwords.matches(current, account.passwordHash())) {
            return new PasswordChange.WrongPassword();
        }
        Account person = account.toAccount();
        List<String> ownData =
                List.of(person.fullName(), person.username(), person.email().value());
        Optional<PasswordProblem> problem = passwords.problemOf(replacement, ownData);
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        account.changePassword(passwords.hash(replacement));
        accounts.save(account);
        mails.passwordChanged(person, clock.instant(), actor.address());
        events.publishEvent(new AccountEvent.PasswordChanged(actor));
        return new PasswordChange.Done();
    }

    /** Switches the second factor on; it takes nothing but the session. */
    public MfaSwitch switchMfaOn(Actor actor) {
        return switchMfa(actor, accounts.findById(actor.user().value()).orElseThrow(), true);
    }

    /** Switches the second factor off, where no organization demands it; it takes the password. */
    public MfaSwitch switchMfaOff(Actor actor, RawPassword password) {
        if (mfaDemanded(actor)) {
            return new MfaSwitch.Demanded();
        }
        Optional<Duration> wait = countTry(actor);
        if (wait.isPresent()) {
            return new MfaSwitch.TooMany(wait.get());
        }
        AccountEntity account = accounts.findById(actor.user().value()).orElseThrow();
        return passwords.matches(password, account.passwordHash())
                ? switchMfa(actor, account, false)
                : new MfaSwitch.WrongPassword();
    }

    private MfaSwitch switchMfa(Actor actor, AccountEntity account, boolean on) {
        if (account.mfaEnabled() != on) {
            account.switchMfa(on);
            mails.mfaSwitched(account.toAccount(), on, clock.instant(), actor.address());
            events.publishEvent(new AccountEvent.MfaSwitched(on, actor));
        }
        return new MfaSwitch.Done();
    }

    private Optional<Duration> countTry(Actor actor) {
        return throttle.count(Limit.PASSWORD_IN_SESSION, String.valueOf(actor.session()));
    }
}
