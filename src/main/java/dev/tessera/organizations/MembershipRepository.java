package dev.tessera.organizations;

import dev.tessera.identity.Affiliation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds and keeps memberships. */
interface MembershipRepository extends Repository<Membership, Membership.Key> {

    Membership save(Membership membership);

    void delete(Membership membership);

    Optional<Membership> findById(Membership.Key key);

    /** The oldest membership of an account that is not disabled. */
    Optional<Membership> findFirstByKeyAccountIdAndDisabledAtIsNullOrderByJoinedAt(UUID user);

    /** All who hold the role, disabled or not. */
    @Query("""
            select m from Membership m join fetch m.roles
            where m.key.organizationId = :organization and :role member of m.roles""")
    List<Membership> holders(UUID organization, String role);

    @Query("select count(m) from Membership m where m.key.organizationId = :organization and :role member of m.roles")
    long countHolders(UUID organization, String role);

    @Query("""
            select new dev.tessera.organizations.RoleHolders$RoleCount(r, count(m)) from Membership m join m.roles r
            where m.key.organizationId = :organization group by r""")
    List<RoleHolders.RoleCount> countHoldersByRole(UUID organization);

    /** Whether somebody with that address belongs to it, disabled or not. */
    @Query("""
            select count(m) > 0 from Membership m join DirectoryEntry a on a.id = m.key.accountId
            where m.key.organizationId = :organization and a.email = :email""")
    boolean hasAddress(UUID organization, String email);

    @Query("""
            select count(m) from Membership m join DirectoryEntry a on a.id = m.key.accountId
            where m.key.organizationId = :organization and a.mfaEnabled = false""")
    long countWithoutFactor(UUID organization);

    /** What those may do who can act now, each combination once. */
    @Query("""
            select distinct m.permissions from Membership m join DirectoryEntry a on a.id = m.key.accountId
            where m.key.organizationId = :organization and m.disabledAt is null and a.disabledAt is null""")
    List<String> permissionsInForce(UUID organization);

    /** Where an account belongs, by name. */
    @Query("""
            select new dev.tessera.identity.Affiliation(
                new dev.tessera.kernel.OrganizationId(o.id), o.name, m.disabledAt is null and o.suspendedAt is null)
            from Membership m join StoredOrganization o on o.id = m.key.organizationId
            where m.key.accountId = :user order by lower(o.name), o.id""")
    List<Affiliation> affiliationsOf(UUID user);

    /** Those who can act now and whose permissions, with a space around each, are like the pattern. */
    @Query("""
            select m.key.accountId from Membership m
            where m.key.organizationId = :organization and m.disabledAt is null
                and concat(' ', m.permissions, ' ') like :pattern escape '!'""")
    List<UUID> permitted(UUID organization, String pattern);

    /** Whether somebody is a member who can act now. */
    @Query("""
            select count(m) > 0 from Membership m join DirectoryEntry a on a.id = m.key.accountId
            where m.key.organizationId = :organization and m.key.accountId = :user
                and m.disabledAt is null and a.disabledAt is null""")
    boolean canAct(UUID organization, UUID user);
}
