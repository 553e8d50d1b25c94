package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.leaks.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Something happened to an API key. Published in the transaction of the change. */
public sealed interface ApiKeyEvent extends AuditedEvent {

    ApiKeyId key();

    /** The key was made, with its first secret. */
    record ApiKeyCreated(ApiKeyId key, String name, Actor by) implements ApiKeyEvent {
        @Override
        public AuditFacts audit() {
            return done("api_key.created", by, key, Map.of("name", name));
        }
    }

    /**
     * The key got a new secret.
     *
     * @param generation which one
     * @param predecessorRetiresAt the first moment at which the secret before it is no longer good
     */
    record ApiKeyRotated(ApiKeyId key, String name, int generation, Instant predecessorRetiresAt, Actor by)
            implements ApiKeyEvent {
        @Override
        public AuditFacts audit() {
            Map<String, String> details = Map.of(
                    "name", name,
                    "generation", String.valueOf(generation),
                    "predecessor_retires_at", predecessorRetiresAt.toString());
            return done("api_key.rotated", by, key, details);
        }
    }

    /** The overlap of a rotation was ended early: the secret before the newest is no longer good. */
    record ApiKeyRotationFinished(ApiKeyId key, String name, int generation, Actor by) implements ApiKeyEvent {
        @Override
        public AuditFacts audit() {
            Map<String, String> details = Map.of("name", name, "generation", String.valueOf(generation));
            return done("api_key.rotation_finished", by, key, details);
        }
    }

    /** The key was revoked, for good. */
    record ApiKeyRevoked(ApiKeyId key, String name, Actor by) implements ApiKeyEvent {
        @Override
        public AuditFacts audit() {
            return done("api_key.revoked", by, key, Map.of("name", name));
        }
    }

    /**
     * A secret of the key was handed in at the leak desk, and is good no more.
     *
     * @param generation which one
     */
    record ApiSecretLeaked(
            ApiKeyId key,
            String name,
            int generation,
            UserId owner,
            OrganizationId organization,
            Instant at,
            Finding finding)
            implements ApiKeyEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "api_key.secret_leaked",
                    AuditFacts.Outcome.DONE,
                    null,
                    organization,
                    "api_key:" + key,
                    finding.finder(),
                    Set.of(),
                    Map.of(
                            "name", name,
                            "generation", String.valueOf(generation),
                            "found_at", finding.foundAt(),
                            "note", finding.note()));
        }
    }

    /** The key was deleted from its owner's list; it is as good as revoked. */
    record ApiKeyDeleted(ApiKeyId key, String name, Actor by) implements ApiKeyEvent {
        @Override
        public AuditFacts audit() {
            return done("api_key.deleted", by, key, Map.of("name", name));
        }
    }

    private static AuditFacts done(String action, Actor by, ApiKeyId key, Map<String, String> details) {
        return AuditFacts.done(action, by, "api_key:" + key, details);
    }
}
