package dev.tessera.verification;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored verifiers. */
interface VerifierRepository extends Repository<RegisteredVerifier, UUID> {

    RegisteredVerifier save(RegisteredVerifier verifier);

    Optional<RegisteredVerifier> findById(UUID id);

    /** The verifier, for a change: nobody else changes it until the transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from RegisteredVerifier v where v.id = :id")
    Optional<RegisteredVerifier> lock(UUID id);

    /** Whose secret it is; one that was rotated away counts as long as it is good. */
    @Query("""
            select v from RegisteredVerifier v
            where v.secretHash = :hash or (v.oldSecretHash = :hash and v.oldRetiresAt > :now)""")
    Optional<RegisteredVerifier> findBySecret(byte[] hash, Instant now);

    /** Takes it on oneself to tell the operator of a find; of all who try within the time, one gets 1. */
    @Modifying
    @Query("""
            update RegisteredVerifier v set v.leakToldAt = :now
            where v.id = :id and (v.leakToldAt is null or v.leakToldAt <= :before)""")
    int claimLeakNotice(UUID id, Instant now, Instant before);

    /** What was noted of a secret before says nothing of the one that is the old one now. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update RegisteredVerifier v set v.oldLastUsedAt = null where v.id = :id")
    int forgetOldUse(UUID id);

    List<RegisteredVerifier> findAllByOrderByIdDesc();

    List<RegisteredVerifier> findAllByRevokedAtIsNull();
}
