package dev.tessera.identity.codes;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** Challenges. "Once" and "five" are proved by affected rows, whatever runs in parallel. */
interface ChallengeRepository extends CrudRepository<ChallengeEntity, UUID> {

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update ChallengeEntity c set c.attempts = c.attempts + 1
            where c.id = :id and c.consumedAt is null and c.attempts < :limit and c.expiresAt > :now""")
    int takeTry(UUID id, int limit, Instant now);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update ChallengeEntity c set c.consumedAt = :now where c.id = :id and c.consumedAt is null")
    int consume(UUID id, Instant now);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update ChallengeEntity c set c.codeMac = :mac, c.expiresAt = :expiry
            where c.id = :id and c.consumedAt is null and c.createdAt > :oldest""")
    int setCode(UUID id, byte[] mac, Instant expiry, Instant oldest);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update ChallengeEntity c set c.resends = c.resends + 1, c.lastAskedAt = :now
            where c.id = :id and c.consumedAt is null and c.attempts < :tries
                and c.resends < :limit and c.lastAskedAt <= :latest and c.createdAt > :oldest""")
    int takeResend(UUID id, int tries, int limit, Instant latest, Instant oldest, Instant now);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update ChallengeEntity c set c.consumedAt = :now where c.accountId = :account and c.consumedAt is null")
    int consumeAllOf(UUID account, Instant now);

    @Modifying
    @Query("delete from ChallengeEntity c where c.expiresAt < :before")
    int deleteExpired(Instant before);
}
