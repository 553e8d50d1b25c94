package dev.tessera.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByEmail(String email);

    Optional<AccountEntity> findByUsernameKey(String usernameKey);

    boolean existsByUsernameKey(String usernameKey);

    /**
     * The account as it is now; until the transaction is over, others who ask so wait. Whoever checks a code asks first, so
     * that codes of one account are checked one after the other, and locks are always taken in the same order.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountEntity a where a.id = :id")
    Optional<AccountEntity> findAndLock(UUID id);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update AccountEntity a set a.codeFailures = a.codeFailures + 1 where a.id = :id")
    int countCodeFailure(UUID id);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update AccountEntity a set a.codeLockedUntil = :until, a.codeFailures = 0
            where a.id = :id and a.codeFailures >= :limit""")
    int lockAfter(UUID id, int limit, Instant until);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update AccountEntity a set a.codeFailures = 0 where a.id = :id and a.codeFailures > 0")
    int forgetCodeFailures(UUID id);
}
