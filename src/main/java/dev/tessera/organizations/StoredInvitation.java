package dev.tessera.organizations;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as it is kept. How it ends is decided by conditional updates alone. */
@Entity
@Table(name = "invitation")
class StoredInvitation {

    static final Duration GOOD_FOR = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID organizationId;

    @Column(updatable = false)
    private String email;

    @Column(updatable = false)
    private String roleId;

    @Column(updatable = false)
    private UUID invitedBy;

    @SuppressWarnings("UnusedVariable") // queries compare it
    private byte @Nullable [] secretHash;

    private Instant createdAt;

    private Instant expiresAt;

    private @Nullable Instant acceptedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever reads the table
    private @Nullable UUID acceptedBy;

    private @Nullable Instant revokedAt;

    /** Null until stored: that is how a new one is told from one that was loaded. */
    @Version
    private @Nullable Long version;

    StoredInvitation(
            InvitationId id,
            OrganizationId organization,
            EmailAddress email,
            RoleId role,
            UserId invitedBy,
            Instant now) {
        this.id = id.value();
        this.organizationId = organization.value();
        this.email = email.value();
        this.roleId = role.value();
        this.invitedBy = invitedBy.value();
        this.createdAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
    }

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredInvitation() {}

    InvitationId id() {
        return new InvitationId(id);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    RoleId role() {
        return new RoleId(roleId);
    }

    UserId invitedBy() {
        return new UserId(invitedBy);
    }

    Instant sentAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }
}
