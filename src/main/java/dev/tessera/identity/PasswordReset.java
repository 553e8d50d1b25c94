package dev.tessera.identity;

import dev.tessera.identity.ResetStart.PendingReset;
import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.CodeRequest;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Replaces a forgotten password, proved by a mailed code. It never takes away the second factor. */
@Service
public class PasswordReset {

    private static final String UNKNOWN_ADDRESS_MAIL = "reset-unknown";

    private final AccountRepository accounts;
    private final Affiliations affiliations;
    private final Passwords passwords;
    private final Challenges challenges;
    private final Throttle throttle;
    private final AccountMails mails;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordReset(
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

    /** Mails a code to the address, or, where no account has it, a mail that says so. */
    public ResetStart begin(String typedAddress, Visit visit) {
        Optional<EmailAddress> email = EmailAddress.parse(typedAddress);
        if (email.isEmpty()) {
            return new ResetStart.NotAnAddress();
        }
        Optional<Duration> wait = throttle.count(
                        Limit.RESET_BY_ADDRESS, visit.address().value())
                .or(() -> throttle.count(Limit.CODES_BY_MAILBOX, email.get().value()));
        if (wait.isPresent()) {
            return new ResetStart.TooMany(wait.get());
        }
        Optional<Account> account = accountOf(email.get());
        CodeRequest request = request(email.get(), account, visit);
        ChallengeId challenge =
                account.isPresent() ? challenges.open(request) : challenges.openDecoy(request, UNKNOWN_ADDRESS_MAIL);
        return new ResetStart.CodeSent(new PendingReset(challenge, email.get()));
    }

    /** Mails another code. */
    public ResendOutcome resend(PendingReset pending, Visit visit) {
        Optional<Account> account = accountBehind(pending, visit);
        CodeRequest request = request(pending.email(), account, visit);
        return account.isPresent()
                ? challenges.resend(pending.challenge(), request)
                : challenges.resendDecoy(pending.challenge(), request, UNKNOWN_ADDRESS_MAIL);
    }

    /** Takes code and new password. A password that will not do costs no try. */
    public ResetEnd confirm(PendingReset pending, OneTimeCode code, RawPassword newPassword, Visit visit) {
        Optional<PasswordProblem> problem =
                passwords.problemOf(newPassword, List.of(pending.email().value()));
        if (problem.isPresent()) {
            return new ResetEnd.PasswordRefused(problem.get());
        }
        Optional<Duration> wait =
                throttle.count(Limit.RESET_CODES_BY_MAILBOX, pending.email().value());
        if (wait.isPresent()) {
            return new ResetEnd.Locked(clock.instant().plus(wait.get()));
        }
        String hash = passwords.hash(newPassword);
        ResetEnd end = change.make(() -> redeem(pending, code, hash, visit));
        if (end instanceof ResetEnd.Done) {
            throttle.forget(Limit.RESET_CODES_BY_MAILBOX, pending.email().value());
        }
        return end;
    }

    private ResetEnd redeem(PendingReset pending, OneTimeCode code, String hash, Visit visit) {
        Optional<UserId> user =
                challenges.accountOf(pending.challenge(), ChallengePurpose.PASSWORD_RESET, visit.binding());
        Optional<AccountEntity> account = user.flatMap(known -> accounts.findAndLock(known.value()));
        CodeOutcome outcome =
                challenges.redeem(pending.challenge(), ChallengePurpose.PASSWORD_RESET, visit.binding(), code);
        if (outcome instanceof CodeOutcome.Accepted) {
            replace(account.orElseThrow(), hash, visit);
            return new ResetEnd.Done();
        }
        if (outcome instanceof CodeOutcome.Wrong || outcome instanceof CodeOutcome.TooManyTries) {
            user.ifPresent(known -> tellOfWrongCode(known, visit));
        }
        return new ResetEnd.CodeRefused(outcome);
    }

    private void tellOfWrongCode(UserId user, Visit visit) {
        events.publishEvent(new AccountEvent.CodeRefused(
                user, affiliations.organizationOf(user).orElse(null), visit.address()));
    }

    private void replace(AccountEntity locked, String hash, Visit visit) {
        Account account = locked.toAccount();
        AccountEntity fresh = accounts.findById(account.id().value()).orElseThrow();
        fresh.changePassword(hash);
        accounts.saveAndFlush(fresh);
        challenges.endAllOf(account.id());
        mails.passwordChanged(account, clock.instant(), visit.address());
        events.publishEvent(new AccountEvent.PasswordReset(
                account.id(), affiliations.organizationOf(account.id()).orElse(null), visit.address()));
    }

    private Optional<Account> accountBehind(PendingReset pending, Visit visit) {
        return challenges
                .accountOf(pending.challenge(), ChallengePurpose.PASSWORD_RESET, visit.binding())
                .flatMap(user -> accounts.findById(user.value()))
                .map(AccountEntity::toAccount);
    }

    private Optional<Account> accountOf(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(AccountEntity::toAccount);
    }

    private static CodeRequest request(EmailAddress email, Optional<Account> account, Visit visit) {
        Locale language = account.map(Account::language).orElse(visit.language());
        Map<String, String> parameters =
                account.map(known -> Map.of("name", known.fullName())).orElse(Map.of());
        return new CodeRequest(
                ChallengePurpose.PASSWORD_RESET,
                account.map(Account::id).orElse(null),
                email,
                visit.binding(),
                language,
                parameters);
    }
}
