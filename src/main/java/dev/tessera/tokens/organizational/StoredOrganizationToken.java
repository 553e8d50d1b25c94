package dev.tessera.tokens.organizational;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization token as it is kept. Rows are added by {@link OrganizationTokenStore} and uses counted by {@link
 * JdbcOrganizationTokenUsage}; here is what changes otherwise.
 */
@Entity
@Table(name = "organization_token")
class StoredOrganizationToken {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID organizationId;

    @Column(updatable = false)
    private UUID createdBy;

    private String name;

    @SuppressWarnings("UnusedVariable") // a unique index compares it
    private @Nullable String nameKey;

    @Column(updatable = false)
    private String lastFour;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Validity.Kind validity;

    private boolean enabled;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private @Nullable Instant expiresAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever reads the table
    private @Nullable UUID revokedBy;

    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private @Nullable Instant deletedAt;

    @Column(updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(updatable = false)
    private @Nullable String lastUsedAddress;

    @Column(updatable = false)
    private long useCount;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate compares it
    private long version;

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredOrganizationToken() {}

    TokenId id() {
        return new TokenId(id);
    }

    String name() {
        return name;
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** False if it was so before. */
    boolean switchTo(boolean on) {
        demandNotRevoked();
        boolean changes = enabled != on;
        this.enabled = on;
        return changes;
    }

    void revoke(UserId by, Instant now) {
        revokeAsLeaked(now);
        this.revokedBy = by.value();
    }

    /** By nobody who is known. */
    void revokeAsLeaked(Instant now) {
        demandNotRevoked();
        this.revokedAt = now;
        this.nameKey = null;
    }

    private void demandNotRevoked() {
        if (isRevoked()) {
            throw new IllegalStateException("A revoked token stays as it is");
        }
    }

    void delete(UserId by, Instant now) {
        if (!isRevoked()) {
            revoke(by, now);
        }
        this.deletedAt = now;
        this.name = "";
    }

    OrganizationToken view() {
        return new OrganizationToken(
                id(),
                name,
                lastFour,
                validity,
                enabled,
                new UserId(createdBy),
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                lastUsedAddress == null ? null : new ClientAddress(lastUsedAddress),
                useCount);
    }
}
