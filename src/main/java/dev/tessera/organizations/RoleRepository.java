package dev.tessera.organizations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Finds and keeps custom roles. */
interface RoleRepository extends Repository<StoredRole, UUID> {

    StoredRole save(StoredRole role);

    void delete(StoredRole role);

    Optional<StoredRole> findByIdAndOrganizationId(UUID id, UUID organization);

    List<StoredRole> findByOrganizationIdOrderByNameKey(UUID organization);

    /** Whether a role of that name exists, other than the one named. */
    boolean existsByOrganizationIdAndNameKeyAndIdNot(UUID organization, String nameKey, UUID id);
}
