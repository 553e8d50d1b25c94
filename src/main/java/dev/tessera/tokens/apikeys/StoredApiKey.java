package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ApiKeyIdentifier;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key as it is kept, without its secrets. Rows are added by {@link ApiKeyStore}; here is what changes otherwise. */
@Entity
@Table(name = "api_key")
class StoredApiKey {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private UUID organizationId;

    private String name;

    @SuppressWarnings("UnusedVariable") // a unique index compares it
    private @Nullable String nameKey;

    @Column(updatable = false)
    private String identifier;

    private int generation;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever reads the table
    private @Nullable UUID revokedBy;

    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private @Nullable Instant deletedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate compares it
    private long version;

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredApiKey() {}

    ApiKeyId id() {
        return new ApiKeyId(id);
    }

    UserId owner() {
        return new UserId(ownerId);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    String name() {
        return name;
    }

    int generation() {
        return generation;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** The next secret becomes the newest. */
    void rotate() {
        if (isRevoked()) {
            throw new IllegalStateException("A revoked key stays as it is");
        }
        generation++;
    }

    void revoke(UserId by, Instant now) {
        if (isRevoked()) {
            throw new IllegalStateException("A key is revoked once");
        }
        this.revokedAt = now;
        this.revokedBy = by.value();
        this.nameKey = null;
    }

    void delete(UserId by, Instant now) {
        if (!isRevoked()) {
            revoke(by, now);
        }
        this.deletedAt = now;
        this.name = "";
    }

    ApiKey view(ApiSecret secret, @Nullable ApiSecret predecessor) {
        return new ApiKey(id(), name, new ApiKeyIdentifier(identifier), secret, predecessor, createdAt, revokedAt);
    }
}
