package dev.tessera.identity;

import dev.tessera.identity.EmailChangeStart.PendingEmailChange;
import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.CodeRequest;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.codes.SessionBinding;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves an account to another address: a code to the new one proves it, and the old one is told. */
@Service
public class EmailChange {

    private static final String KNOWN_ADDRESS_MAIL = "sign-up-known";

    private final AccountRepository accounts;
    private final FreshFactor freshFactor;
    private final Challenges challenges;
    private final Throttle throttle;
    private final AccountMails mails;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailChange(
            AccountRepository accounts,
            FreshFactor freshFactor,
            Challenges challenges,
            Throttle throttle,
            AccountMails mails,
            ContestedChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.challenges = challenges;
        this.throttle = throttle;
        this.mails = mails;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /** Mails a code to the new address, if the actor proved a factor lately. */
    public EmailChangeStart begin(Actor actor, String typedAddress, SessionBinding binding) {
        Optional<EmailAddress> email = EmailAddress.parse(typedAddress);
        if (email.isEmpty()) {
            return new EmailChangeStart.NotAnAddress();
        }
        AccountEntity account = accounts.findById(actor.user().value()).orElseThrow();
        if (account.email().equals(email.get())) {
            return new EmailChangeStart.Unchanged();
        }
        if (freshFactor.isNeeded(actor)) {
            return new EmailChangeStart.ProofNeeded();
        }
        Optional<Duration> wait = throttle.count(
                        Limit.EMAIL_CHANGE_BY_ACCOUNT, actor.user().toString())
                .or(() -> throttle.count(Limit.CODES_BY_MAILBOX, email.get().value()));
        if (wait.isPresent()) {
            return new EmailChangeStart.TooMany(wait.get());
        }
        CodeRequest request = request(account.toAccount(), email.get(), binding);
        boolean taken = accounts.findByEmail(email.get().value()).isPresent();
        ChallengeId challenge = taken ? challenges.openDecoy(request, KNOWN_ADDRESS_MAIL) : challenges.open(request);
        return new EmailChangeStart.CodeSent(new PendingEmailChange(challenge, email.get(), taken));
    }

    /** Mails another code. */
    public ResendOutcome resend(Actor actor, PendingEmailChange pending, SessionBinding binding) {
        AccountEntity account = accounts.findById(actor.user().value()).orElseThrow();
        CodeRequest request = request(account.toAccount(), pending.email(), binding);
        return pending.decoy()
                ? challenges.resendDecoy(pending.challenge(), request, KNOWN_ADDRESS_MAIL)
                : challenges.resend(pending.challenge(), request);
    }

    /** Takes the code; the right one moves the account. */
    public EmailChangeEnd confirm(Actor actor, PendingEmailChange pending, OneTimeCode code, SessionBinding binding) {
        return change.make(() -> redeem(actor, pending.challenge(), code, binding));
    }

    private EmailChangeEnd redeem(Actor actor, ChallengeId challenge, OneTimeCode code, SessionBinding binding) {
        Account account =
                accounts.findAndLock(actor.user().value()).orElseThrow().toAccount();
        boolean own = challenges
                .accountOf(challenge, ChallengePurpose.EMAIL_CHANGE, binding)
                .filter(account.id()::equals)
                .isPresent();
        if (!own) {
            return new EmailChangeEnd.Refused(new CodeOutcome.Expired());
        }
        EmailAddress email = challenges
                .recipientOf(challenge, ChallengePurpose.EMAIL_CHANGE, binding)
                .orElseThrow();
        CodeOutcome outcome = challenges.redeem(challenge, ChallengePurpose.EMAIL_CHANGE, binding, code);
        if (!(outcome instanceof CodeOutcome.Accepted)) {
            return new EmailChangeEnd.Refused(outcome);
        }
        if (accounts.findByEmail(email.value()).isPresent()) {
            return new EmailChangeEnd.Refused(new CodeOutcome.Expired());
        }
        return new EmailChangeEnd.Changed(move(actor, email));
    }

    private Account move(Actor actor, EmailAddress email) {
        AccountEntity account = accounts.findById(actor.user().value()).orElseThrow();
        mails.emailChanged(account.toAccount(), email, clock.instant());
        account.moveTo(email);
        accounts.saveAndFlush(account);
        challenges.endAllOf(actor.user());
        events.publishEvent(new AccountEvent.EmailChanged(actor));
        return account.toAccount();
    }

    private static CodeRequest request(Account account, EmailAddress email, SessionBinding binding) {
        return new CodeRequest(
                ChallengePurpose.EMAIL_CHANGE,
                account.id(),
                email,
                binding,
                account.language(),
                Map.of("name", account.fullName()));
    }
}
