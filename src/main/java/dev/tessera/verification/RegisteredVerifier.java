package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.VerifierId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verifier as it is stored: of its secret only the hash. */
@Entity
@Table(name = "verifier")
class RegisteredVerifier {

    @Id
    private UUID id;

    private String name;
    private byte[] secretHash;
    private String lastFour;
    private Instant createdAt;

    private byte @Nullable [] oldSecretHash;

    private @Nullable String oldLastFour;

    @SuppressWarnings("UnusedVariable") // queries compare it
    private @Nullable Instant oldReplacedAt;

    private @Nullable Instant oldRetiresAt;

    // Written beside the entity, as the one below.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant oldLastUsedAt;

    // Written beside the entity, in batches: a use is no change of the verifier.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    // Claimed by a statement of its own, by one of many who hand the secret in.
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries compare it
    private @Nullable Instant leakToldAt;

    @Version
    private @Nullable Long version;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredVerifier() {}

    private RegisteredVerifier(VerifierId id, String name, CredentialValue secret, Instant now) {
        this.id = id.value();
        this.name = name;
        this.secretHash = secret.hash().bytes();
        this.lastFour = secret.lastFour();
        this.createdAt = now;
    }

    static RegisteredVerifier register(VerifierId id, String name, CredentialValue secret, Instant now) {
        return new RegisteredVerifier(id, name, secret, now);
    }

    VerifierId id() {
        return new VerifierId(id);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    VerifierSecrets secrets() {
        return new VerifierSecrets(
                CredentialHash.ofBytes(secretHash),
                oldSecretHash == null ? null : CredentialHash.ofBytes(oldSecretHash),
                oldRetiresAt);
    }

    String lastFour() {
        return lastFour;
    }

    /** Until when the secret before the present one is good; empty if it is not. */
    Optional<Instant> overlapEnd(Instant now) {
        return Optional.ofNullable(oldRetiresAt).filter(now::isBefore);
    }

    /** Takes another secret; the present one is good until the moment. */
    void rotate(CredentialValue secret, Instant now, Instant oldEnds) {
        this.oldSecretHash = secretHash;
        this.oldLastFour = lastFour;
        this.oldReplacedAt = now;
        this.oldRetiresAt = oldEnds;
        this.secretHash = secret.hash().bytes();
        this.lastFour = secret.lastFour();
    }

    /** Ends the secret before the present one; false if none is good. */
    boolean finishRotation(Instant now) {
        if (overlapEnd(now).isEmpty()) {
            return false;
        }
        this.oldRetiresAt = now;
        return true;
    }

    /** Ends it for good; false if it was revoked before. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    Verifier view() {
        return new Verifier(id(), name, lastFour, createdAt, lastUsedAt, revokedAt, oldSecret());
    }

    private @Nullable OldSecret oldSecret() {
        return oldLastFour == null || oldRetiresAt == null
                ? null
                : new OldSecret(oldLastFour, oldRetiresAt, oldLastUsedAt);
    }
}
