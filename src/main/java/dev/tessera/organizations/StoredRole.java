package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.RoleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A custom role as it is kept. */
@Entity
@Table(name = "custom_role")
class StoredRole {

    @Id
    private UUID id;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private UUID organizationId;

    private String name;

    @SuppressWarnings("UnusedVariable") // a unique index compares it
    private String nameKey;

    private String description;
    private String allowed;
    private String blocked;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // kept for whoever reads the table
    private Instant createdAt;

    /** Null until stored: that is how a new one is told from one that was loaded. */
    @Version
    private @Nullable Long version;

    StoredRole(RoleId id, OrganizationId organization, RoleName name, RoleForm form, Instant now) {
        this.id = id.custom().orElseThrow();
        this.organizationId = organization.value();
        this.createdAt = now;
        this.name = name.shown();
        this.nameKey = name.key();
        this.description = form.description().strip();
        this.allowed = PermissionNames.of(form.settings().allowed());
        this.blocked = PermissionNames.of(form.settings().blocked());
    }

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredRole() {}

    void redefine(RoleName newName, RoleForm form) {
        this.name = newName.shown();
        this.nameKey = newName.key();
        this.description = form.description().strip();
        this.allowed = PermissionNames.of(form.settings().allowed());
        this.blocked = PermissionNames.of(form.settings().blocked());
    }

    Role view() {
        PermissionSettings settings =
                new PermissionSettings(PermissionNames.parse(allowed), PermissionNames.parse(blocked));
        return new Role(RoleId.of(id), name, description, settings);
    }
}
