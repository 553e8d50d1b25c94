package dev.tessera.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface LoginSessionRepository extends CrudRepository<LoginSessionEntity, UUID> {

    /** When the session was last seen, if it is alive: not ended, not outdated by a change of password, not of a disabled account. */
    @Query("""
            select s.lastSeenAt from LoginSessionEntity s, AccountEntity a
            where s.id = :id and a.id = s.accountId and s.endedAt is null
                and s.securityEpoch = a.securityEpoch and a.disabledAt is null and s.createdAt > :opened and s.lastSeenAt > :seen""")
    Optional<Instant> lastSeenIfAlive(UUID id, Instant opened, Instant seen);

    @Query("""
            select s from LoginSessionEntity s, AccountEntity a
            where s.accountId = :account and a.id = s.accountId and s.endedAt is null
                and s.securityEpoch = a.securityEpoch and s.createdAt > :opened and s.lastSeenAt > :seen
            order by s.lastSeenAt desc""")
    List<LoginSessionEntity> alive(UUID account, Instant opened, Instant seen);

    /** The organization chosen in the session; empty if none was. */
    @Query("select s.organizationId from LoginSessionEntity s where s.id = :id and s.organizationId is not null")
    Optional<UUID> chosen(UUID id);

    /** The organizations chosen in the account's sessions, the latest session first. */
    @Query("""
            select s.organizationId from LoginSessionEntity s
            where s.accountId = :account and s.organizationId is not null order by s.createdAt desc""")
    List<UUID> chosenBefore(UUID account, Limit limit);

    @Modifying
    @Query("""
            update LoginSessionEntity s set s.organizationId = :organization
            where s.id = :id and s.accountId = :account and s.endedAt is null""")
    int choose(UUID id, UUID account, UUID organization);

    @Modifying
    @Query("update AccountEntity a set a.lastLoginAt = :now where a.id = :account")
    int noteLogin(UUID account, Instant now);

    @Query("select a.securityEpoch from AccountEntity a where a.id = :account")
    long currentEpoch(UUID account);

    @Modifying
    @Query("update LoginSessionEntity s set s.lastSeenAt = :now where s.id = :id and s.endedAt is null")
    int touch(UUID id, Instant now);

    @Modifying
    @Query(
            "update LoginSessionEntity s set s.endedAt = :now where s.id = :id and s.accountId = :account and s.endedAt is null")
    int end(UUID id, UUID account, Instant now);

    @Modifying
    @Query(
            "update LoginSessionEntity s set s.endedAt = :now where s.accountId = :account and s.id <> :kept and s.endedAt is null")
    int endOthers(UUID account, UUID kept, Instant now);

    @Modifying
    @Query("update LoginSessionEntity s set s.securityEpoch = :epoch where s.id = :id")
    int renew(UUID id, long epoch);

    @Modifying
    @Query("delete from LoginSessionEntity s where s.createdAt < :before")
    int deleteOlderThan(Instant before);
}
