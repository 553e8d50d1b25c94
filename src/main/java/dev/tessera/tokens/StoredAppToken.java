package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
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
 * A token as it is kept. Rows are added by {@link AppTokenStore} and uses counted by {@link JdbcTokenUsage}; here is what
 * changes otherwise. The hash of the value is only ever asked for by verification.
 */
@Entity
@Table(name = "app_token")
class StoredAppToken {

    @Id
    private UUID id;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private UUID ownerId;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private UUID organizationId;

    private String name;

    @SuppressWarnings("UnusedVariable") // a unique index compares it
    private @Nullable String nameKey;

    @SuppressWarnings("UnusedVariable") // queries search it
    private String searchKey;

    @Column(updatable = false)
    private String prefix;

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
    protected StoredAppToken() {}

    TokenId id() {
        return new TokenId(id);
    }

    String name() {
        return name;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** False if it was so before. */
    boolean switchTo(boolean on) {
        if (isRevoked()) {
            throw new IllegalStateException("A revoked token stays as it is");
        }
        boolean changes = enabled != on;
        this.enabled = on;
        return changes;
    }

    void revoke(UserId by, Instant now) {
        if (isRevoked()) {
            throw new IllegalStateException("A token is revoked once");
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
        this.searchKey = "";
    }

    AppToken view() {
        return new AppToken(
                id(),
                name,
                prefix,
                lastFour,
                validity,
                enabled,
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                lastUsedAddress == null ? null : new ClientAddress(lastUsedAddress),
                useCount);
    }
}
