package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That an account belongs to an organization, by which roles, and what these result in. Changed only under the lock of its
 * organization: so the permissions are always those of the roles as they are.
 */
@Entity
class Membership {

    @EmbeddedId
    private Key key;

    @ElementCollection
    @CollectionTable(
            name = "membership_role",
            joinColumns = {@JoinColumn(name = "organization_id"), @JoinColumn(name = "account_id")})
    @Column(name = "role_id")
    private Set<String> roles = new HashSet<>();

    private String permissions = "";

    @SuppressWarnings("UnusedVariable") // verification reads it, to tell what is blocked from what is not given
    private String blocked = "";

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // queries sort by it
    private Instant joinedAt;

    private @Nullable Instant disabledAt;

    Membership(OrganizationId organization, UserId user, Collection<Role> held, Instant now) {
        this.key = new Key(organization.value(), user.value());
        this.joinedAt = now;
        hold(held);
    }

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    static Key key(UserId user, OrganizationId organization) {
        return new Key(organization.value(), user.value());
    }

    /** Holds these roles from now on, as they are defined now, and what they result in. */
    final void hold(Collection<Role> held) {
        Set<String> ids = held.stream().map(role -> role.id().value()).collect(Collectors.toSet());
        roles.retainAll(ids);
        roles.addAll(ids);
        ResultingPermissions resulting = ResultingPermissions.of(held);
        permissions = PermissionNames.of(resulting.granted());
        blocked = PermissionNames.of(resulting.blocked());
    }

    /** Switches the membership off or on again; false if it is so already. */
    boolean disable(boolean disable, Instant now) {
        if (disable == isDisabled()) {
            return false;
        }
        disabledAt = disable ? now : null;
        return true;
    }

    OrganizationId organization() {
        return new OrganizationId(key.organizationId());
    }

    UserId user() {
        return new UserId(key.accountId());
    }

    Set<RoleId> roles() {
        return roles.stream().map(RoleId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** What its roles result in, whether it is disabled or not. */
    Set<Permission> permissions() {
        return PermissionNames.parse(permissions);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    @Embeddable
    record Key(UUID organizationId, UUID accountId) {}
}
