package dev.tessera.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface AccountRepository extends CrudRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByEmail(String email);

    Optional<AccountEntity> findByUsernameKey(String usernameKey);

    boolean existsByUsernameKey(String usernameKey);

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
