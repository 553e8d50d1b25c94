package dev.tessera.identity.codes;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request for a code. Counting and consuming are conditional updates in {@link ChallengeRepository}, never done here; some columns are read
 * by queries only.
 */
@Entity
@Table(name = "challenge")
@SuppressWarnings("UnusedVariable")
class ChallengeEntity {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ChallengePurpose purpose;

    private @Nullable UUID accountId;
    private String email;

    @Column(columnDefinition = "bytea")
    private byte[] sessionBinding;

    @Column(columnDefinition = "bytea")
    private byte @Nullable [] codeMac;

    private int attempts;
    private Instant createdAt;
    private Instant lastAskedAt;
    private int resends;
    private Instant expiresAt;
    private @Nullable Instant consumedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChallengeEntity() {}

    ChallengeEntity(ChallengeId id, CodeRequest request, Instant now) {
        this.id = id.value();
        this.purpose = request.purpose();
        this.accountId = request.account() == null ? null : request.account().value();
        this.email = request.recipient().value();
        this.sessionBinding = request.binding().hash();
        this.createdAt = now;
        this.lastAskedAt = now;
        this.expiresAt = now.plus(GOOD_FOR);
    }

    boolean isOf(ChallengePurpose expected, SessionBinding binding) {
        return purpose == expected && MessageDigest.isEqual(sessionBinding, binding.hash());
    }

    boolean isConsumed() {
        return consumedAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastAskedAt() {
        return lastAskedAt;
    }

    Optional<byte[]> codeMac() {
        return Optional.ofNullable(codeMac);
    }

    Optional<UserId> account() {
        return Optional.ofNullable(accountId).map(UserId::new);
    }

    EmailAddress recipient() {
        return new EmailAddress(email);
    }
}
