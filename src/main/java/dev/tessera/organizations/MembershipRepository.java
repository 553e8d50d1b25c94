package dev.tessera.organizations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Finds and keeps memberships. */
interface MembershipRepository extends Repository<Membership, Membership.Key> {

    Membership save(Membership membership);

    Optional<Membership> findById(Membership.Key key);

    /** The oldest membership of an account. */
    Optional<Membership> findFirstByKeyAccountIdOrderByJoinedAt(UUID user);
}
