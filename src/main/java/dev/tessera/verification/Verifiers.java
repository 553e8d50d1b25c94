package dev.tessera.verification;

import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.VerifierId;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.VerifierCreation.NameInvalid;
import dev.tessera.verification.VerifierCreation.ProofNeeded;
import dev.tessera.verification.VerifierEvent.VerifierCreated;
import dev.tessera.verification.VerifierEvent.VerifierRevoked;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers those who may ask whether credentials are good. For operators only. */
@Service
@Transactional
public class Verifiers {

    /** The longest name of a verifier, in characters. */
    public static final int NAME_LENGTH = 80;

    private final VerifierRepository verifiers;
    private final Accounts accounts;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;
    private final Clock clock;

    Verifiers(
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
     * Registers a verifier; its id and its secret are what it authenticates with.
     *
     * @throws AccessDeniedException if the actor is no operator
     */
    public VerifierCreation create(Actor actor, String name) {
        accounts.demandOperator(actor);
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > NAME_LENGTH) {
            return new NameInvalid();
        }
        if (freshFactor.isNeeded(actor)) {
            return new ProofNeeded();
        }
        CredentialValue secret = CredentialValue.generate(CredentialKind.VERIFIER_SECRET, random);
        RegisteredVerifier verifier =
                verifiers.save(RegisteredVerifier.register(VerifierId.next(), trimmed, secret, clock.instant()));
        events.publishEvent(new VerifierCreated(verifier.id(), trimmed, actor));
        return new Created(verifier.view(), secret);
    }

    /**
     * All verifiers, the youngest first, the revoked ones too.
     *
     * @throws AccessDeniedException if the actor is no operator
     */
    @Transactional(readOnly = true)
    public List<Verifier> list(Actor actor) {
        accounts.demandOperator(actor);
        return verifiers.findAllByOrderByIdDesc().stream()
                .map(RegisteredVerifier::view)
                .toList();
    }

    /**
     * Revokes a verifier for good.
     *
     * @throws AccessDeniedException if the actor is no operator
     */
    public VerifierRevocation revoke(Actor actor, VerifierId id) {
        accounts.demandOperator(actor);
        return verifiers
                .findById(id.value())
                .map(verifier -> revoke(actor, verifier))
                .orElse(VerifierRevocation.NOT_FOUND);
    }

    private VerifierRevocation revoke(Actor actor, RegisteredVerifier verifier) {
        if (!verifier.revoke(clock.instant())) {
            return VerifierRevocation.ALREADY_REVOKED;
        }
        events.publishEvent(new VerifierRevoked(verifier.id(), verifier.view().name(), actor));
        return VerifierRevocation.REVOKED;
    }
}
