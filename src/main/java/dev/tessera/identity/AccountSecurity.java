package dev.tessera.identity;

import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How a person guards their own account: password and second factor. */
@Service
public class AccountSecurity {

    private final AccountRepository accounts;
    private final Affiliations affiliations;
    private final Passwords passwords;
    private final Challenges challenges;
    private final Throttle throttle;
    private final AccountMails mails;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountSecurity(
            AccountRepository accounts,
            Affiliations affiliations,
            Passwords passwords,
            Challenges challenges,
            Throttle throttle,
            AccountMails mails,
            ContestedChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.passwords = passwords;
        this.challenges = challenges;
        this.throttle = throttle;
        this.mails = mails;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor's organization leaves them no choice about the second factor. */
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
        String proved = account.passwordHash();
        if (!passwords.matches(current, proved)) {
            return new PasswordChange.WrongPassword();
        }
        Account person = account.toAccount();
        List<String> ownData =
                List.of(person.fullName(), person.username(), person.email().value());
        Optional<PasswordProblem> problem = passwords.problemOf(replacement, ownData);
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        String hash = passwords.hash(replacement);
        return change.make(() -> replace(actor, proved, hash));
    }

    private PasswordChange replace(Actor actor, String proved, String hash) {
        AccountEntity account = accounts.findAndLock(actor.user().value()).orElseThrow();
        if (!account.passwordHash().equals(proved)) {
            return new PasswordChange.WrongPassword();
        }
        account.changePassword(hash);
        accounts.saveAndFlush(account);
        challenges.endAllOf(actor.user());
        mails.passwordChanged(account.toAccount(), clock.instant(), actor.address());
        events.publishEvent(new AccountEvent.PasswordChanged(actor));
        return new PasswordChange.Done();
    }

    /** Switches the second factor on; it takes nothing but the session. */
    public MfaSwitch switchMfaOn(Actor actor) {
        return change.make(() -> switchMfa(actor, true));
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
                ? change.make(() -> switchMfa(actor, false))
                : new MfaSwitch.WrongPassword();
    }

    private MfaSwitch switchMfa(Actor actor, boolean on) {
        AccountEntity account = accounts.findAndLock(actor.user().value()).orElseThrow();
        if (account.mfaEnabled() != on) {
            account.switchMfa(on);
            accounts.saveAndFlush(account);
            mails.mfaSwitched(account.toAccount(), on, clock.instant(), actor.address());
            events.publishEvent(new AccountEvent.MfaSwitched(on, actor));
        }
        return new MfaSwitch.Done();
    }

    private Optional<Duration> countTry(Actor actor) {
        return throttle.count(Limit.PASSWORD_IN_SESSION, String.valueOf(actor.session()));
    }
}
