package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ClientAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One secret of an API key as it is kept. Rows are added by {@link ApiKeyStore} and uses noted by {@link ApiKeyUses}; here is
 * when it ends. Its hash is only ever asked for by {@link ApiKeyAuthentication}.
 */
@Entity
@Table(name = "api_key_secret")
class StoredApiSecret {

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private String lastFour;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant retiresAt;

    private @Nullable Instant leakedAt;

    @Column(updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(updatable = false)
    private @Nullable String lastUsedAddress;

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredApiSecret() {}

    static Key key(ApiKeyId apiKey, int generation) {
        return new Key(apiKey.value(), generation);
    }

    /** When the overlap ends in which it is good beside the newest; empty for the newest itself and once it is over. */
    Optional<Instant> overlapEnd(Instant now) {
        return Optional.ofNullable(retiresAt).filter(now::isBefore);
    }

    /** It is good until then, which is never put off. */
    void retire(Instant moment) {
        if (retiresAt != null && moment.isAfter(retiresAt)) {
            throw new IllegalStateException("A secret is not revived");
        }
        this.retiresAt = moment;
    }

    /** It is good until then, or until it would have ended anyway. Tells until when. */
    Instant retireBy(Instant moment) {
        if (retiresAt == null || moment.isBefore(retiresAt)) {
            this.retiresAt = moment;
        }
        return retiresAt;
    }

    boolean hasRetired(Instant now) {
        return retiresAt != null && !now.isBefore(retiresAt);
    }

    boolean isLeaked() {
        return leakedAt != null;
    }

    /** It is good no more, because somebody found it. */
    void revokeAsLeaked(Instant now) {
        retireBy(now);
        this.leakedAt = now;
    }

    int generation() {
        return key.generation();
    }

    String lastFour() {
        return lastFour;
    }

    ApiSecret view() {
        return new ApiSecret(
                key.generation(),
                lastFour,
                createdAt,
                retiresAt,
                lastUsedAt,
                lastUsedAddress == null ? null : new ClientAddress(lastUsedAddress),
                leakedAt);
    }

    @Embeddable
    record Key(UUID apiKeyId, int generation) {}
}
