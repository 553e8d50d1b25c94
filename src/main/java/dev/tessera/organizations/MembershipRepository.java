package dev.tessera.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds and keeps memberships. */
interface MembershipRepository extends Repository<Membership, Membership.Key> {

    Membership save(Membership membership);

    Optional<Membership> findById(Membership.Key key);

    /** The oldest membership of an account. */
    Optional<Membership> findFirstByKeyAccountIdOrderByJoinedAt(UUID user);

    @Query("select m.key.accountId from Membership m where m.key.organizationId = :organization and m.role in :roles")
    List<UUID> findMembersWithAny(UUID organization, Collection<Role> roles);
}
