package dev.tessera.identity;

import dev.tessera.identity.FactorProofStart.PendingFactorProof;
import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person who is logged in prove once more that it is them, by the one way that their account has: a mailed code, or
 * the password where codes are off. Noting it in the session is the edge's part.
 */
@Service
public class FactorProof {

    private final AccountRepository accounts;
    private final OwnerCodes codes;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorProof(
            AccountRepository accounts,
            OwnerCodes codes,
            Passwords passwords,
            Throttle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** Mails a code, or tells that the password is asked for. */
    public FactorProofStart begin(Actor actor, Visit visit) {
        AccountEntity account = accountOf(actor);
        if (!codes.areUsedBy(account.toAccount())) {
            return new FactorProofStart.PasswordAsked();
        }
        return switch (codes.ask(account, ChallengePurpose.FRESH_FACTOR, Limit.FACTOR_CODES_BY_ACCOUNT, visit)) {
            case OwnerCodes.Asked.Sent sent ->
                new FactorProofStart.CodeSent(new PendingFactorProof(sent.challenge(), account.email()));
            case OwnerCodes.Asked.Closed closed -> new FactorProofStart.Locked(closed.until());
            case OwnerCodes.Asked.TooMany tooMany -> new FactorProofStart.TooMany(tooMany.retryAfter());
        };
    }

    /** Mails another code. */
    public ResendOutcome resend(Actor actor, PendingFactorProof pending, Visit visit) {
        return codes.askAgain(actor.user(), ChallengePurpose.FRESH_FACTOR, pending.challenge(), visit);
    }

    /** Takes the mailed code. */
    @Transactional
    public FactorProofEnd.ByCode withCode(Actor actor, PendingFactorProof pending, OneTimeCode code, Visit visit) {
        var typed = new OwnerCodes.Typed(ChallengePurpose.FRESH_FACTOR, pending.challenge(), code);
        var refusal = new AccountEvent.FactorRefused(Factor.EMAIL_CODE, actor);
        return switch (codes.take(actor.user(), typed, visit, () -> refusal)) {
            case OwnerCodes.Taken.Passed ignored -> proved(actor, Factor.EMAIL_CODE);
            case OwnerCodes.Taken.Closed closed -> new FactorProofEnd.Locked(closed.until());
            case OwnerCodes.Taken.Refused refused -> new FactorProofEnd.CodeRefused(refused.reason());
        };
    }

    /** Takes the password, where no codes are used. */
    public FactorProofEnd.ByPassword withPassword(Actor actor, RawPassword password) {
        AccountEntity account = accountOf(actor);
        if (codes.areUsedBy(account.toAccount())) {
            return new FactorProofEnd.CodeAsked();
        }
        Optional<Duration> wait =
                throttle.count(Limit.PASSWORD_IN_SESSION, sessionOf(actor).toString());
        if (wait.isPresent()) {
            return new FactorProofEnd.TooMany(wait.get());
        }
        if (!passwords.matches(password, account.passwordHash())) {
            events.publishEvent(new AccountEvent.FactorRefused(Factor.PASSWORD, actor));
            return new FactorProofEnd.WrongPassword();
        }
        return proved(actor, Factor.PASSWORD);
    }

    private FactorProofEnd.Proved proved(Actor actor, Factor factor) {
        events.publishEvent(new AccountEvent.FactorProved(factor, actor));
        return new FactorProofEnd.Proved(sessionOf(actor), factor, clock.instant());
    }

    private AccountEntity accountOf(Actor actor) {
        return accounts.findById(actor.user().value()).orElseThrow();
    }

    private static SessionId sessionOf(Actor actor) {
        return Objects.requireNonNull(actor.session(), "Factors are proved in sessions only");
    }
}
