package dev.tessera.identity;

import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.time.Duration;
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
    private final OwnerCodes codes;
    private final LoginThrottle loginThrottle;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;

    Login(
            AccountRepository accounts,
            Affiliations affiliations,
            Passwords passwords,
            OwnerCodes codes,
            LoginThrottle loginThrottle,
            KnownDevices devices,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.passwords = passwords;
        this.codes = codes;
        this.loginThrottle = loginThrottle;
        this.devices = devices;
        this.events = events;
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
        if (!codes.areUsedBy(account)) {
            return new LoginStep.Complete(account.id(), Set.of(Factor.PASSWORD));
        }
        return switch (codes.ask(entity, ChallengePurpose.LOGIN, Limit.LOGIN_CODES_BY_ACCOUNT, visit)) {
            case OwnerCodes.Asked.Sent sent ->
                new LoginStep.CodeSent(
                        new PendingLogin(account.id(), sent.challenge(), account.email(), !account.mfaEnabled()));
            case OwnerCodes.Asked.Closed closed -> new LoginStep.Locked(closed.until());
            case OwnerCodes.Asked.TooMany tooMany -> new LoginStep.TooMany(tooMany.retryAfter());
        };
    }

    /** Takes the mailed code: the second factor. */
    @Transactional
    public LoginStep withCode(PendingLogin pending, OneTimeCode code, Visit visit) {
        UserId user = pending.user();
        var typed = new OwnerCodes.Typed(ChallengePurpose.LOGIN, pending.challenge(), code);
        return switch (codes.take(user, typed, visit, () -> codeRefused(user, visit))) {
            case OwnerCodes.Taken.Passed passed -> afterCode(passed.owner());
            case OwnerCodes.Taken.Closed closed -> new LoginStep.Locked(closed.until());
            case OwnerCodes.Taken.Refused refused -> new LoginStep.CodeRefused(refused.reason());
        };
    }

    private static LoginStep afterCode(Account account) {
        return account.disabled()
                ? new LoginStep.Refused()
                : new LoginStep.Complete(account.id(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE));
    }

    private AccountEvent codeRefused(UserId user, Visit visit) {
        return new AccountEvent.CodeRefused(
                user, affiliations.organizationOf(user).orElse(null), visit.address());
    }

    /** Mails another code for a login under way. */
    public ResendOutcome resend(PendingLogin pending, Visit visit) {
        return codes.askAgain(pending.user(), ChallengePurpose.LOGIN, pending.challenge(), visit);
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
}
