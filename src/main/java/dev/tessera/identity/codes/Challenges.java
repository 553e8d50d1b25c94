package dev.tessera.identity.codes;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.CodeIssuer;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails one-time codes and takes them back.
 *
 * <p>A code has six digits, is good for ten minutes from its mail, once, in the browser session that asked, with five tries
 * over all mails of its challenge. It is made when the mail is sent; the database holds only an HMAC of it.
 */
@Service
@Transactional
public class Challenges implements CodeIssuer {

    private static final int TRIES = 5;
    private static final int RESENDS = 5;

    /** How long one must wait before asking for another mail. */
    public static final Duration RESEND_WAIT = Duration.ofSeconds(60);

    /** How long after its start a challenge still mails codes, so that a slow mail server does not strand anybody. */
    private static final Duration LIFE = Duration.ofHours(1);

    private final ChallengeRepository challenges;
    private final CodeMac mac;
    private final Outbox outbox;
    private final SecureRandom random;
    private final Clock clock;

    Challenges(ChallengeRepository challenges, CodeMac mac, Outbox outbox, SecureRandom random, Clock clock) {
        this.challenges = challenges;
        this.mac = mac;
        this.outbox = outbox;
        this.random = random;
        this.clock = clock;
    }

    /** Opens a challenge and promises the mail with its code. */
    public ChallengeId open(CodeRequest request) {
        ChallengeId id = store(request);
        outbox.enqueue(mailOf(id, request));
        return id;
    }

    /**
     * Opens a challenge that no code will ever pass, and promises another mail in the code's place: to a stranger it looks
     * and takes the time of a real one.
     */
    public ChallengeId openDecoy(CodeRequest request, String mailTemplate) {
        ChallengeId id = store(request);
        outbox.enqueue(decoyMail(request, mailTemplate));
        return id;
    }

    /** Promises another mail, if it is not too soon and not one too many. */
    public ResendOutcome resend(ChallengeId challenge, CodeRequest request) {
        return again(challenge, request, mailOf(challenge, request));
    }

    /** As {@link #resend}, for a decoy. */
    public ResendOutcome resendDecoy(ChallengeId challenge, CodeRequest request, String mailTemplate) {
        ResendOutcome outcome = again(challenge, request, decoyMail(request, mailTemplate));
        if (outcome instanceof ResendOutcome.Sent) {
            prolong(challenge);
        }
        return outcome;
    }

    // As long as a real one, which its next mail prolongs. No code has these bytes for its HMAC.
    private void prolong(ChallengeId decoy) {
        byte[] noMac = new byte[CodeMac.BYTES];
        random.nextBytes(noMac);
        setCode(decoy, noMac);
    }

    private ResendOutcome again(ChallengeId id, CodeRequest request, OutgoingMail mail) {
        Instant now = clock.instant();
        Optional<ChallengeEntity> challenge = find(id, request.purpose(), request.binding());
        if (challenge.isEmpty()) {
            return new ResendOutcome.Over();
        }
        Instant askedLast = challenge.get().lastAskedAt();
        if (challenges.takeResend(id.value(), TRIES, RESENDS, now.minus(RESEND_WAIT), now.minus(LIFE), now) == 1) {
            outbox.enqueue(mail);
            return new ResendOutcome.Sent();
        }
        Duration wait = Duration.between(now, askedLast.plus(RESEND_WAIT));
        return wait.isPositive() ? new ResendOutcome.TooSoon(wait) : new ResendOutcome.Over();
    }

    /** Takes a typed code. Each call that names a live challenge costs one of its tries. */
    public CodeOutcome redeem(ChallengeId id, ChallengePurpose purpose, SessionBinding binding, OneTimeCode code) {
        Instant now = clock.instant();
        if (find(id, purpose, binding).isEmpty()) {
            return new CodeOutcome.Expired();
        }
        boolean tryTaken = challenges.takeTry(id.value(), TRIES, now) == 1;
        ChallengeEntity challenge = challenges.findById(id.value()).orElseThrow();
        if (!tryTaken) {
            return whyNoTry(challenge, now);
        }
        if (!mac.matches(challenge.codeMac(), id, code)) {
            int left = TRIES - challenge.attempts();
            return left > 0 ? new CodeOutcome.Wrong(left) : new CodeOutcome.TooManyTries();
        }
        return challenges.consume(id.value(), now) == 1 ? new CodeOutcome.Accepted() : new CodeOutcome.AlreadyUsed();
    }

    private static CodeOutcome whyNoTry(ChallengeEntity challenge, Instant now) {
        if (challenge.isConsumed()) {
            return new CodeOutcome.AlreadyUsed();
        }
        return challenge.isExpired(now) ? new CodeOutcome.Expired() : new CodeOutcome.TooManyTries();
    }

    /** The mailbox to which the challenge's code went, for a change of address. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> recipientOf(ChallengeId id, ChallengePurpose purpose, SessionBinding binding) {
        return find(id, purpose, binding).map(ChallengeEntity::recipient);
    }

    /** The account for which the challenge was opened; empty for a stranger's and for a decoy. */
    @Transactional(readOnly = true)
    public Optional<UserId> accountOf(ChallengeId id, ChallengePurpose purpose, SessionBinding binding) {
        return find(id, purpose, binding).flatMap(ChallengeEntity::account);
    }

    /** Ends every challenge of the account: after its password or its mailbox changed, no code asked for before is good. */
    public void endAllOf(UserId account) {
        challenges.consumeAllOf(account.value(), clock.instant());
    }

    @Override
    public Optional<OneTimeCode> issue(ChallengeId challenge) {
        OneTimeCode code = OneTimeCode.generate(random);
        return setCode(challenge, mac.of(challenge, code)) ? Optional.of(code) : Optional.empty();
    }

    private boolean setCode(ChallengeId challenge, byte[] codeMac) {
        Instant now = clock.instant();
        Instant expiry = now.plus(ChallengeEntity.GOOD_FOR);
        return challenges.setCode(challenge.value(), codeMac, expiry, now.minus(LIFE)) == 1;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void deleteExpired() {
        challenges.deleteExpired(clock.instant().minus(Duration.ofDays(1)));
    }

    private ChallengeId store(CodeRequest request) {
        ChallengeId id = ChallengeId.next();
        challenges.save(new ChallengeEntity(id, request, clock.instant()));
        return id;
    }

    private Optional<ChallengeEntity> find(ChallengeId id, ChallengePurpose purpose, SessionBinding binding) {
        return challenges.findById(id.value()).filter(challenge -> challenge.isOf(purpose, binding));
    }

    private static OutgoingMail mailOf(ChallengeId id, CodeRequest request) {
        String template = request.purpose().mailTemplate();
        return new OutgoingMail(request.recipient(), request.language(), template, request.parameters(), id);
    }

    // Nothing that a stranger typed goes into a mail to somebody else's mailbox.
    private static OutgoingMail decoyMail(CodeRequest request, String template) {
        return new OutgoingMail(request.recipient(), request.language(), template, Map.of(), null);
    }
}
