package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** That an account belongs to an organization, and as what. */
@Entity
class Membership {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // queries sort by it
    private Instant joinedAt;

    Membership(OrganizationId organization, UserId user, Role role, Instant now) {
        this.key = new Key(organization.value(), user.value());
        this.role = role;
        this.joinedAt = now;
    }

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    static Key key(UserId user, OrganizationId organization) {
        return new Key(organization.value(), user.value());
    }

    OrganizationId organization() {
        return new OrganizationId(key.organizationId());
    }

    Set<Permission> permissions() {
        return role.permissions();
    }

    @Embeddable
    record Key(UUID organizationId, UUID accountId) {}
}
