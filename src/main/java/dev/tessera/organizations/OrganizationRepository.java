package dev.tessera.organizations;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds and keeps organizations. */
interface OrganizationRepository extends Repository<StoredOrganization, UUID> {

    StoredOrganization save(StoredOrganization organization);

    Optional<StoredOrganization> findById(UUID id);

    List<StoredOrganization> findByRevokeUnusedDaysIsNotNull();

    /** The organization, for a change: nobody else changes it until the transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from StoredOrganization o where o.id = :id")
    Optional<StoredOrganization> lock(UUID id);

    @Query("""
            select count(o) > 0 from StoredOrganization o join Membership m on m.key.organizationId = o.id
            where m.key.accountId = :user and m.disabledAt is null and o.mfaRequired""")
    boolean anyDemandsMfaOf(UUID user);

    @Query("""
            select o from StoredOrganization o join Membership m on m.key.organizationId = o.id
            where m.key.accountId = :user and m.disabledAt is null order by m.joinedAt, o.id""")
    List<StoredOrganization> thatTakeIn(UUID user);
}
