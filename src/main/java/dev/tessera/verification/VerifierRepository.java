package dev.tessera.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored verifiers. */
interface VerifierRepository extends Repository<RegisteredVerifier, UUID> {

    RegisteredVerifier save(RegisteredVerifier verifier);

    Optional<RegisteredVerifier> findById(UUID id);

    List<RegisteredVerifier> findAllByOrderByIdDesc();

    List<RegisteredVerifier> findAllByRevokedAtIsNull();
}
