package dev.tessera.verification;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.VerifierId;
import dev.tessera.tokens.leaks.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

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

    /** The verifier's secret was handed in at the leak desk. It works on; the operator is told. */
    record VerifierLeaked(VerifierId verifier, String name, Instant at, Finding finding) implements VerifierEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "verifier.leaked",
                    AuditFacts.Outcome.DONE,
                    null,
                    null,
                    "verifier:" + verifier,
                    finding.finder(),
                    Set.of(),
                    Map.of("name", name, "found_at", finding.foundAt(), "note", finding.note()));
        }
    }

    /** The verifier got another secret; the one before is good until the moment. */
    record VerifierRotated(VerifierId verifier, String name, Instant oldRetires, Actor by) implements VerifierEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done(
                    "verifier.rotated",
                    by,
                    "verifier:" + verifier,
                    Map.of("name", name, "old_retires", oldRetires.toString()));
        }
    }

    /** The secret before the present one was ended ahead of its time. */
    record VerifierRotationFinished(VerifierId verifier, String name, Actor by) implements VerifierEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("verifier.rotation_finished", by, "verifier:" + verifier, Map.of("name", name));
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
