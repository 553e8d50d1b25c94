package dev.tessera.verification;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.VerifierId;
import java.util.Map;

/** Something happened to a verifier. Published in the transaction of the change. */
public sealed interface VerifierEvent extends AuditedEvent {

    VerifierId verifier();

    /** The verifier was registered. */
    record VerifierCreated(VerifierId verifier, String name, Actor by) implements VerifierEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("verifier.created", by, "verifier:" + verifier, Map.of("name", name));
        }
    }

    /** The verifier was revoked, for good. */
    record VerifierRevoked(VerifierId verifier, String name, Actor by) implements VerifierEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("verifier.revoked", by, "verifier:" + verifier, Map.of("name", name));
        }
    }
}
