package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakedCredentials;
import dev.tessera.verification.VerifierEvent.VerifierLeaked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the operator that a verifier's secret was found, once a day at most. The secret stays good: with it a stranger only
 * learns of tokens that they hold already, but without it a gateway lets nobody in.
 */
@Component
@Transactional
class LeakedVerifierSecrets implements LeakedCredentials {

    private static final Duration BETWEEN_NOTICES = Duration.ofDays(1);

    private final VerifierRepository verifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeakedVerifierSecrets(VerifierRepository verifiers, ApplicationEventPublisher events, Clock clock) {
        this.verifiers = verifiers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.VERIFIER_SECRET;
    }

    @Override
    public LeakOutcome handIn(CredentialValue value, Finding finding) {
        return verifiers
                .findBySecret(value.hash().bytes(), clock.instant())
                .map(verifier -> handIn(verifier, finding))
                .orElse(LeakOutcome.UNKNOWN);
    }

    private LeakOutcome handIn(RegisteredVerifier verifier, Finding finding) {
        if (verifier.isRevoked()) {
            return LeakOutcome.ALREADY_INACTIVE;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (verifiers.claimLeakNotice(verifier.id().value(), now, now.minus(BETWEEN_NOTICES)) == 1) {
            events.publishEvent(
                    new VerifierLeaked(verifier.id(), verifier.view().name(), now, finding));
        }
        return LeakOutcome.KEEPER_TOLD;
    }
}
