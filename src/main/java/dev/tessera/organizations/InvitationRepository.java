package dev.tessera.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds and keeps invitations. Each ends by one conditional update, so it ends once. */
interface InvitationRepository extends Repository<StoredInvitation, UUID> {

    StoredInvitation save(StoredInvitation invitation);

    Optional<StoredInvitation> findById(UUID id);

    Optional<StoredInvitation> findBySecretHash(byte[] hash);

    Optional<StoredInvitation> findByIdAndOrganizationId(UUID id, UUID organization);

    /** Those that nobody accepted or revoked, expired ones too, the latest first. */
    @Query("""
            select i from StoredInvitation i
            where i.organizationId = :organization and i.acceptedAt is null and i.revokedAt is null
            order by i.createdAt desc, i.id desc""")
    List<StoredInvitation> pending(UUID organization, Pageable page);

    @Query("""
            select i from StoredInvitation i
            where i.organizationId = :organization and i.acceptedAt is null and i.revokedAt is null
            order by i.createdAt desc, i.id desc""")
    List<StoredInvitation> latest(UUID organization, Limit most);

    @Query("""
            select i from StoredInvitation i
            where i.organizationId = :organization and i.acceptedAt is null and i.revokedAt is null
                and i.createdAt <= :at and (i.createdAt < :at or i.id < :id)
            order by i.createdAt desc, i.id desc""")
    List<StoredInvitation> latestBehind(UUID organization, Instant at, UUID id, Limit most);

    @Query("""
            select i from StoredInvitation i
            where i.id = :id and i.organizationId = :organization and i.acceptedAt is null and i.revokedAt is null""")
    List<StoredInvitation> findPending(UUID id, UUID organization);

    @Query("""
            select count(i) from StoredInvitation i
            where i.organizationId = :organization and i.acceptedAt is null and i.revokedAt is null""")
    long countPending(UUID organization);

    @Query("""
            select count(i) > 0 from StoredInvitation i
            where i.organizationId = :organization and i.email = :email
                and i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    boolean isInvited(UUID organization, String email, Instant now);

    /** Accepts it for this person if it is open and was sent to this address. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update StoredInvitation i set i.acceptedAt = :now, i.acceptedBy = :user
            where i.id = :id and i.email = :email
                and i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    int accept(UUID id, UUID user, String email, Instant now);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update StoredInvitation i set i.revokedAt = :now
            where i.id = :id and i.acceptedAt is null and i.revokedAt is null""")
    int revoke(UUID id, Instant now);

    /** Puts aside what this address let expire, for a new one to take its place. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update StoredInvitation i set i.revokedAt = :now
            where i.organizationId = :organization and i.email = :email
                and i.acceptedAt is null and i.revokedAt is null""")
    void revokeExpired(UUID organization, String email, Instant now);

    /** Makes it good from now on again, without the link that it had. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update StoredInvitation i set i.createdAt = :now, i.expiresAt = :end, i.secretHash = null
            where i.id = :id and i.acceptedAt is null and i.revokedAt is null""")
    int renew(UUID id, Instant now, Instant end);

    /** Gives an open one another link. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update StoredInvitation i set i.secretHash = :hash
            where i.id = :id and i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    int setSecret(UUID id, byte[] hash, Instant now);
}
