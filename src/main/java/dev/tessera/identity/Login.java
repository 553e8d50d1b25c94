package dev.tessera.identity;

import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.CodeRequest;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks the factors of a login, one step at a time. Opening the session after the last one is the edge's part. */
@Service
public class Login {

    private final AccountRepository accounts;
    private final Affiliations affiliations;
    private final Passwords passwords;
    private final Challenges challenges;
    private final CodeLock codeLock;
    private final LoginThrottle loginThrottle;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Login(
            AccountRepository accounts,
            Affiliations affiliations,
            Passwords passwords,
            Challenges challenges,
            CodeLock codeLock,
            LoginThrottle loginThrottle,
            Throttle throttle,
            KnownDevices devices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.passwords = passwords;
        this.challenges = challenges;
        this.codeLock = codeLock;
        this.loginThrottle = loginThrottle;
        this.throttle = throttle;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /** Takes e-mail address or username with the password: the first factor. */
    public LoginStep withPassword(String loginName, RawPassword password, Visit visit) {
        Optional<AccountEntity> account = find(loginName);
        Optional<Duration> wait = loginThrottle.count(loginName, account, visit);
        if (wait.isPresent()) {
            return new LoginStep.TooMany(wait.get());
        }
        @Nullable String hash = account.map(AccountEntity::passwordHash).orElse(null);
        boolean passed = passwords.matches(password, hash);
        if (!passed || account.isEmpty() || account.get().isDisabled()) {
            refuse(account, visit);
            return new LoginStep.Refused();
        }
        loginThrottle.forget(loginName, visit);
        return afterPassword(account.get(), visit);
    }

    private LoginStep afterPassword(AccountEntity entity, Visit visit) {
        Account account = entity.toAccount();
        if (!account.mfaEnabled() && !affiliations.mfaRequired(account.id())) {
            return new LoginStep.Complete(account.id(), Set.of(Factor.PASSWORD));
        }
        Optional<Instant> closed = codeLock.closedUntil(entity);
        if (closed.isPresent()) {
            return new LoginStep.Locked(closed.get());
        }
        Optional<Duration> wait =
                throttle.count(Limit.LOGIN_CODES_BY_ACCOUNT, account.id().toString());
        if (wait.isPresent()) {
            return new LoginStep.TooMany(wait.get());
        }
        var challenge = challenges.open(request(account, visit));
        return new LoginStep.CodeSent(new PendingLogin(account.id(), challenge, account.email()));
    }

    /** Takes the mailed code: the second factor. */
    @Transactional
    public LoginStep withCode(PendingLogin pending, OneTimeCode code, Visit visit) {
        AccountEntity entity = accounts.findAndLock(pending.user().value()).orElseThrow();
        Account account = entity.toAccount();
        Optional<Instant> closed = codeLock.closedUntil(entity);
        if (closed.isPresent()) {
            return new LoginStep.Locked(closed.get());
        }
        CodeOutcome outcome = isOf(account, pending.challenge(), visit)
                ? challenges.redeem(pending.challenge(), ChallengePurpose.LOGIN, visit.binding(), code)
                : new CodeOutcome.Expired();
        if (outcome instanceof CodeOutcome.Accepted && !account.disabled()) {
            codeLock.forget(account);
            return new LoginStep.Complete(account.id(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE));
        }
        if (outcome instanceof CodeOutcome.Wrong || outcome instanceof CodeOutcome.TooManyTries) {
            codeLock.countWrong(account, visit.address());
        }
        return outcome instanceof CodeOutcome.Accepted ? new LoginStep.Refused() : new LoginStep.CodeRefused(outcome);
    }

    private boolean isOf(Account account, ChallengeId challenge, Visit visit) {
        return challenges
                .accountOf(challenge, ChallengePurpose.LOGIN, visit.binding())
                .filter(account.id()::equals)
                .isPresent();
    }

    /** Mails another code for a login under way. */
    public ResendOutcome resend(PendingLogin pending, Visit visit) {
        AccountEntity entity = accounts.findById(pending.user().value()).orElseThrow();
        return challenges.resend(pending.challenge(), request(entity.toAccount(), visit));
    }

    /** Remembers the browser of a completed login, and gives the mark by which it is known from then on. */
    public DeviceMark rememberDevice(UserId user, @Nullable DeviceMark shown) {
        return devices.remember(shown, user);
    }

    private Optional<AccountEntity> find(String loginName) {
        Optional<EmailAddress> email = EmailAddress.parse(loginName);
        return email.isPresent()
                ? accounts.findByEmail(email.get().value())
                : Username.parse(loginName).flatMap(username -> accounts.findByUsernameKey(username.key()));
    }

    private void refuse(Optional<AccountEntity> account, Visit visit) {
        @Nullable UserId user = account.map(known -> known.toAccount().id()).orElse(null);
        @Nullable OrganizationId organization =
                user == null ? null : affiliations.organizationOf(user).orElse(null);
        events.publishEvent(new AccountEvent.PasswordRefused(user, organization, visit.address()));
    }

    private CodeRequest request(Account account, Visit visit) {
        return new CodeRequest(
                ChallengePurpose.LOGIN,
                account.id(),
                account.email(),
                visit.binding(),
                account.language(),
                Map.of(
                        "name", account.fullName(),
                        "time", AccountMails.time(clock.instant(), account.language(), account.zone()),
                        "address", visit.address().value(),
                        "browser", Browser.of(visit.userAgent()).describe()));
    }
}
