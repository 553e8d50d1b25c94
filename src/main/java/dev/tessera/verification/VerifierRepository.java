package dev.tessera.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored verifiers. */
interface VerifierRepository extends Repository<RegisteredVerifier, UUID> {

    RegisteredVerifier save(RegisteredVerifier verifier);

    Optional<RegisteredVerifier> findById(UUID id);

    Optional<RegisteredVerifier> findBySecretHash(byte[] secretHash);

    /** Takes it on oneself to tell the operator of a find; of all who try within the time, one gets 1. */
    @Modifying
    @Query("""
            update RegisteredVerifier v set v.leakToldAt = :now
            where v.id = :id and (v.leakToldAt is null or v.leakToldAt <= :before)""")
    int claimLeakNotice(UUID id, Instant now, Instant before);

    List<RegisteredVerifier> findAllByOrderByIdDesc();

    List<RegisteredVerifier> findAllByRevokedAtIsNull();
}
