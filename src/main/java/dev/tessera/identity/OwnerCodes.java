package dev.tessera.identity;

import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.CodeRequest;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails codes to the owner of an account, and takes them back: whatever they prove, wrong ones count for the account, and
 * too many close it for a while.
 */
@Component
class OwnerCodes {

    private final AccountRepository accounts;
    private final Affiliations affiliations;
    private final Challenges challenges;
    private final CodeLock codeLock;
    private final Throttle throttle;
    private final Clock clock;

    OwnerCodes(
            AccountRepository accounts,
            Affiliations affiliations,
            Challenges challenges,
            CodeLock codeLock,
            Throttle throttle,
            Clock clock) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.challenges = challenges;
        this.codeLock = codeLock;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What became of the wish for a code. */
    sealed interface Asked {
        record Sent(ChallengeId challenge) implements Asked {}

        record Closed(Instant until) implements Asked {}

        record TooMany(Duration retryAfter) implements Asked {}
    }

    /** What the owner typed, and for what. */
    record Typed(ChallengePurpose purpose, ChallengeId challenge, OneTimeCode code) {}

    /** What became of a typed code. */
    sealed interface Taken {
        record Passed(Account owner) implements Taken {}

        record Closed(Instant until) implements Taken {}

        record Refused(CodeOutcome reason) implements Taken {}
    }

    /** Whether the owner proves themselves by codes: because they chose to, or because an organization demands it. */
    boolean areUsedBy(Account owner) {
        return owner.mfaEnabled() || affiliations.mfaRequired(owner.id());
    }

    /** Mails a code, of which the limit allows some to each account. There must be no transaction yet. */
    Asked ask(AccountEntity entity, ChallengePurpose purpose, Limit limit, Visit visit) {
        Account owner = entity.toAccount();
        Optional<Instant> closed = codeLock.closedUntil(entity);
        if (closed.isPresent()) {
            return new Asked.Closed(closed.get());
        }
        Optional<Duration> wait = throttle.count(limit, owner.id().toString());
        return wait.isPresent()
                ? new Asked.TooMany(wait.get())
                : new Asked.Sent(challenges.open(request(purpose, owner, visit)));
    }

    /** Mails another code in place of the last one. */
    ResendOutcome askAgain(UserId owner, ChallengePurpose purpose, ChallengeId challenge, Visit visit) {
        Account account = accounts.findById(owner.value()).orElseThrow().toAccount();
        return challenges.resend(challenge, request(purpose, account, visit));
    }

    /**
     * Takes a typed code, in the transaction of what it is good for. A closed account takes none, not even the right one.
     *
     * @param refusal what to tell of a code that was looked at and found wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken take(UserId owner, Typed typed, Visit visit, Supplier<AccountEvent> refusal) {
        AccountEntity entity = accounts.findAndLock(owner.value()).orElseThrow();
        Optional<Instant> closed = codeLock.closedUntil(entity);
        if (closed.isPresent()) {
            return new Taken.Closed(closed.get());
        }
        Account account = entity.toAccount();
        CodeOutcome outcome = isOf(account, typed, visit)
                ? challenges.redeem(typed.challenge(), typed.purpose(), visit.binding(), typed.code())
                : new CodeOutcome.Expired();
        if (outcome instanceof CodeOutcome.Accepted) {
            codeLock.forget(account);
            return new Taken.Passed(account);
        }
        if (outcome instanceof CodeOutcome.Wrong || outcome instanceof CodeOutcome.TooManyTries) {
            codeLock.countWrong(account, refusal.get(), visit.address());
        }
        return new Taken.Refused(outcome);
    }

    private boolean isOf(Account owner, Typed typed, Visit visit) {
        return challenges
                .accountOf(typed.challenge(), typed.purpose(), visit.binding())
                .filter(owner.id()::equals)
                .isPresent();
    }

    private CodeRequest request(ChallengePurpose purpose, Account owner, Visit visit) {
        return new CodeRequest(
                purpose,
                owner.id(),
                owner.email(),
                visit.binding(),
                owner.language(),
                Map.of(
                        "name", owner.fullName(),
                        "time", AccountMails.time(clock.instant(), owner.language(), owner.zone()),
                        "address", visit.address().value(),
                        "browser", Browser.of(visit.userAgent()).describe()));
    }
}
