package dev.tessera.verification;

import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.VerifierId;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.verification.VerifierEvent.VerifierRotated;
import dev.tessera.verification.VerifierEvent.VerifierRotationFinished;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives verifiers other secrets, with a time in which both are good. For operators only. */
@Service
@Transactional
public class VerifierRotations {

    private final VerifierRepository verifiers;
    private final Accounts accounts;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;
    private final Clock clock;

    VerifierRotations(
            VerifierRepository verifiers,
            Accounts accounts,
            FreshFactor freshFactor,
            ApplicationEventPublisher events,
            SecureRandom random,
            Clock clock) {
        this.verifiers = verifiers;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.events = events;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Replaces the secret.
     *
     * @param lastFour how the secret ends that the operator means to replace: of several who do at once, one replaces it
     * @param overlap how long that one stays good
     * @throws AccessDeniedException if the actor is no operator
     */
    public VerifierRotation rotate(Actor actor, VerifierId id, String lastFour, Overlap overlap) {
        accounts.demandOperator(actor);
        if (freshFactor.isNeeded(actor)) {
            return new VerifierRotation.ProofNeeded();
        }
        return verifiers
                .lock(id.value())
                .map(verifier -> rotate(actor, verifier, lastFour, overlap))
                .orElseGet(VerifierRotation.NotFound::new);
    }

    private VerifierRotation rotate(Actor actor, RegisteredVerifier verifier, String lastFour, Overlap overlap) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (verifier.isRevoked()) {
            return new VerifierRotation.AlreadyRevoked();
        }
        if (!verifier.lastFour().equals(lastFour)) {
            return new VerifierRotation.AlreadyRotated();
        }
        Optional<Instant> running = verifier.overlapEnd(now);
        if (running.isPresent()) {
            return new VerifierRotation.StillRotating(running.get());
        }
        CredentialValue secret = CredentialValue.generate(CredentialKind.VERIFIER_SECRET, random);
        Instant oldEnds = now.plus(overlap.length());
        verifier.rotate(secret, now, oldEnds);
        verifiers.forgetOldUse(verifier.id().value());
        Verifier rotated =
                verifiers.findById(verifier.id().value()).orElseThrow().view();
        events.publishEvent(new VerifierRotated(rotated.id(), rotated.name(), oldEnds, actor));
        return new VerifierRotation.Rotated(rotated, secret);
    }

    /**
     * Ends the secret before the present one now.
     *
     * @return whether it was good until now
     * @throws AccessDeniedException if the actor is no operator
     */
    public boolean finish(Actor actor, VerifierId id) {
        accounts.demandOperator(actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<RegisteredVerifier> ended =
                verifiers.lock(id.value()).filter(verifier -> verifier.finishRotation(now));
        ended.map(RegisteredVerifier::view)
                .ifPresent(verifier ->
                        events.publishEvent(new VerifierRotationFinished(verifier.id(), verifier.name(), actor)));
        return ended.isPresent();
    }
}
