package dev.tessera.identity;

import dev.tessera.identity.SignUpForm.Field;
import dev.tessera.identity.SignUpForm.Problem;
import dev.tessera.identity.SignUpStart.PendingSignUp;
import dev.tessera.identity.codes.ChallengePurpose;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.CodeRequest;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts. An address is proved by a mailed code before the account exists, and a stranger never learns whether an
 * address has one.
 */
@Service
public class SignUp {

    private static final String KNOWN_ADDRESS_MAIL = "sign-up-known";

    private final SignUpRepository signUps;
    private final AccountRepository accounts;
    private final Usernames usernames;
    private final SignUpCheck check;
    private final SignUpInvitations invitations;
    private final Passwords passwords;
    private final Challenges challenges;
    private final Throttle throttle;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignUp(
            SignUpRepository signUps,
            AccountRepository accounts,
            Usernames usernames,
            SignUpCheck check,
            SignUpInvitations invitations,
            Passwords passwords,
            Challenges challenges,
            Throttle throttle,
            ContestedChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signUps = signUps;
        this.accounts = accounts;
        this.usernames = usernames;
        this.check = check;
        this.invitations = invitations;
        this.passwords = passwords;
        this.challenges = challenges;
        this.throttle = throttle;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the form and mails the code. */
    public SignUpStart begin(SignUpForm form, Visit visit) {
        Map<Field, Problem> problems = check.problemsOf(form);
        if (!problems.isEmpty()) {
            return new SignUpStart.Invalid(problems);
        }
        EmailAddress email = EmailAddress.parse(form.email()).orElseThrow();
        Optional<String> organization = organizationOf(form, email);
        if (organization.isEmpty()) {
            return new SignUpStart.InvitationOver();
        }
        Optional<Duration> wait = throttle.count(
                        Limit.SIGN_UP_BY_ADDRESS, visit.address().value())
                .or(() -> throttle.count(Limit.CODES_BY_MAILBOX, email.value()));
        if (wait.isPresent()) {
            return new SignUpStart.TooMany(wait.get());
        }
        // Hashed for a known address too: both take the same time.
        String hash = passwords.hash(form.password());
        return new SignUpStart.CodeSent(change.make(() -> start(form, email, organization.get(), hash, visit)));
    }

    /** What the organization is called that is founded or joined; empty if an invitation does not let this address in. */
    private Optional<String> organizationOf(SignUpForm form, EmailAddress email) {
        return form.invitation() == null
                ? Optional.of(Names.clean(form.organizationName()))
                : invitations
                        .find(form.invitation())
                        .filter(invitation -> invitation.email().equals(email))
                        .map(SignUpInvitation::organizationName);
    }

    private PendingSignUp start(SignUpForm form, EmailAddress email, String organization, String hash, Visit visit) {
        boolean known = accounts.findByEmail(email.value()).isPresent();
        String fullName = Names.clean(form.fullName());
        CodeRequest request = request(email, visit, known ? Map.of() : codeMail(fullName, organization));
        ChallengeId challenge = known ? challenges.openDecoy(request, KNOWN_ADDRESS_MAIL) : challenges.open(request);
        if (!known) {
            signUps.save(new SignUpEntity(challenge, form, email, organization, hash, visit, clock.instant()));
        }
        return new PendingSignUp(challenge, email, fullName, organization, known);
    }

    /** Takes the code; the right one opens the account. */
    public SignUpEnd confirm(PendingSignUp pending, OneTimeCode code, Visit visit) {
        return change.make(() -> redeem(pending, code, visit));
    }

    private SignUpEnd redeem(PendingSignUp pending, OneTimeCode code, Visit visit) {
        CodeOutcome outcome = challenges.redeem(pending.challenge(), ChallengePurpose.SIGN_UP, visit.binding(), code);
        if (!(outcome instanceof CodeOutcome.Accepted)) {
            return new SignUpEnd.Refused(outcome);
        }
        SignUpEntity signUp = signUps.findById(pending.challenge().value()).orElseThrow();
        if (accounts.findByEmail(signUp.email().value()).isPresent()) {
            signUps.delete(signUp);
            return new SignUpEnd.AlreadyOpened();
        }
        return open(signUp, visit);
    }

    private SignUpEnd open(SignUpEntity signUp, Visit visit) {
        UserId user = UserId.next();
        Optional<InvitationId> invitation = signUp.invitation();
        if (invitation.isPresent() && !invitations.accept(invitation.get(), user, signUp.email(), visit.address())) {
            signUps.delete(signUp);
            return new SignUpEnd.InvitationOver();
        }
        if (invitation.isEmpty() && !check.admits(signUp.email())) {
            signUps.delete(signUp);
            return new SignUpEnd.NotAdmitted();
        }
        Username username = usernames.freeOneFor(signUp.email());
        accounts.saveAndFlush(new AccountEntity(user, username, signUp, clock.instant()));
        signUps.delete(signUp);
        events.publishEvent(
                new AccountOpened(user, signUp.organizationName(), invitation.orElse(null), visit.address()));
        return new SignUpEnd.Opened(user);
    }

    /** Mails another code, or another word of warning. */
    public ResendOutcome resend(PendingSignUp pending, Visit visit) {
        if (pending.decoy()) {
            CodeRequest request = request(pending.email(), visit, Map.of());
            return challenges.resendDecoy(pending.challenge(), request, KNOWN_ADDRESS_MAIL);
        }
        Map<String, String> parameters = codeMail(pending.fullName(), pending.organizationName());
        return challenges.resend(pending.challenge(), request(pending.email(), visit, parameters));
    }

    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    void deleteAbandoned() {
        signUps.deleteOlderThan(clock.instant().minus(Duration.ofDays(1)));
    }

    // The warning to a known address names nothing that a stranger typed.
    private static Map<String, String> codeMail(String fullName, String organization) {
        return Map.of("name", fullName, "organization", organization);
    }

    private static CodeRequest request(EmailAddress email, Visit visit, Map<String, String> parameters) {
        return new CodeRequest(ChallengePurpose.SIGN_UP, null, email, visit.binding(), visit.language(), parameters);
    }
}
