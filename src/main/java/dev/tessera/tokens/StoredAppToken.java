package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.AppToken.Leak;
import dev.tessera.tokens.AppToken.PreviousValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
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

    private UUID ownerId;

    @Column(updatable = false)
    private UUID organizationId;

    private String name;

    @SuppressWarnings("UnusedVariable") // a unique index compares it
    private @Nullable String nameKey;

    @SuppressWarnings("UnusedVariable") // queries search it
    private String searchKey;

    @Column(updatable = false)
    private String prefix;

    private String lastFour;

    private int generation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Validity.Kind validity;

    private @Nullable String permissions;

    @SuppressWarnings("UnusedVariable") // verification reads it where its owner is no member any more
    private @Nullable String frozenPermissions;

    private String addresses;

    private boolean enabled;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant expiresAt;

    private @Nullable Instant pausedAt;

    private @Nullable Instant pausedUntil;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever reads the table
    private @Nullable UUID revokedBy;

    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private @Nullable Instant deletedAt;

    private @Nullable Instant leakedAt;

    private @Nullable String leakedWhere;

    @Column(updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(updatable = false)
    private @Nullable String lastUsedAddress;

    @Column(updatable = false)
    private @Nullable String lastUsedClient;

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

    UserId owner() {
        return new UserId(ownerId);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    String name() {
        return name;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    Validity.Kind validity() {
        return validity;
    }

    int generation() {
        return generation;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** False if it was so before. */
    boolean switchTo(boolean on) {
        demandNotRevoked();
        boolean changes = enabled != on;
        this.enabled = on;
        return changes;
    }

    /** A pause during a pause goes on until the later of the two ends. */
    void pause(Instant now, Instant until) {
        demandNotRevoked();
        if (!isPaused(now)) {
            this.pausedAt = now;
            this.pausedUntil = until;
        } else if (until.isAfter(pausedUntil)) {
            this.pausedUntil = until;
        }
    }

    /** False if it is not paused. */
    boolean resume(Instant now) {
        demandNotRevoked();
        boolean changes = isPaused(now);
        this.pausedUntil = changes ? null : pausedUntil;
        return changes;
    }

    private boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Goes on with a value of the next generation. */
    void rotate(String newLastFour, @Nullable Instant newExpiry) {
        demandNotRevoked();
        this.generation++;
        this.lastFour = newLastFour;
        this.expiresAt = newExpiry;
    }

    AppTokenEdit edit() {
        return new AppTokenEdit(name, permissionSet(), IpRanges.of(addresses));
    }

    /** False if it is so already. */
    boolean change(TokenName newName, @Nullable Set<Permission> newPermissions, IpRanges newAddresses) {
        demandNotRevoked();
        AppTokenEdit before = edit();
        rename(newName);
        this.permissions = newPermissions == null ? null : PermissionNames.of(newPermissions);
        this.addresses = newAddresses.toString();
        return !before.equals(edit());
    }

    void revoke(UserId by, Instant now) {
        end(now);
        this.revokedBy = by.value();
    }

    /** Nobody is on record as having revoked it: the finder is a stranger. */
    void revokeAsLeaked(Instant now, String foundAt) {
        end(now);
        this.leakedAt = now;
        this.leakedWhere = foundAt;
    }

    /** Revokes for good, by a rule and by nobody. */
    void revokeUnused(Instant now) {
        end(now);
    }

    /** Goes on without its owner, until then at most, and can do what they could and no more. */
    void outliveOwner(Instant end, Set<Permission> ownerCould) {
        demandNotRevoked();
        this.expiresAt = expiresAt == null || end.isBefore(expiresAt) ? end : expiresAt;
        this.frozenPermissions = PermissionNames.of(ownerCould);
    }

    /**
     * Is somebody else's from now on. What its old owner could not do it cannot, even where the new one can: its old owner still
     * knows its value.
     */
    void handOver(UserId heir, TokenName newName, Set<Permission> ownerCould) {
        demandNotRevoked();
        this.permissions = PermissionNames.of(PermissionNames.within(permissions, ownerCould));
        this.ownerId = heir.value();
        rename(newName);
    }

    private void rename(TokenName newName) {
        this.name = newName.shown();
        this.nameKey = newName.key();
        this.searchKey = newName.key();
    }

    /** For good, and its name is free. */
    private void end(Instant now) {
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
        this.searchKey = "";
    }

    /** @param previous the value of the generation before; null if there is none */
    AppToken view(@Nullable PreviousValue previous) {
        return new AppToken(
                id(),
                name,
                prefix,
                lastFour,
                generation,
                validity,
                permissionSet(),
                IpRanges.of(addresses),
                enabled,
                createdAt,
                expiresAt,
                revokedAt,
                pausedAt,
                pausedUntil,
                lastUsedAt,
                lastUsedAddress == null ? null : new ClientAddress(lastUsedAddress),
                lastUsedClient,
                useCount,
                previous,
                leakedAt == null ? null : new Leak(leakedAt, leakedWhere == null ? "" : leakedWhere));
    }

    private @Nullable Set<Permission> permissionSet() {
        return permissions == null ? null : PermissionNames.parse(permissions);
    }
}
