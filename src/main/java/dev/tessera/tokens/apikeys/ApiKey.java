package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ApiKeyIdentifier;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its owner sees it; its secrets are not known any more.
 *
 * @param identifier the public half, which stays the same through rotations
 * @param secret the newest secret
 * @param predecessor the secret before it, good or not; null before the first rotation
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        ApiKeyIdentifier identifier,
        ApiSecret secret,
        @Nullable ApiSecret predecessor,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    /** Which secret is the newest; a rotation names it, so that of two rotations at once one is refused. */
    public int generation() {
        return secret.generation();
    }

    public ApiKeyStatus status(Instant now) {
        if (revokedAt != null) {
            return ApiKeyStatus.REVOKED;
        }
        if (secret.leakedAt() != null) {
            return ApiKeyStatus.SECRET_LEAKED;
        }
        return predecessor != null && predecessor.isGood(now) ? ApiKeyStatus.ROTATING : ApiKeyStatus.ACTIVE;
    }

    /** The predecessor, while it is still good beside the newest secret. */
    public Optional<ApiSecret> retiring(Instant now) {
        return status(now) == ApiKeyStatus.ROTATING ? Optional.ofNullable(predecessor) : Optional.empty();
    }

    /** Of the two secrets the one that was used last; empty if neither was ever used. */
    public Optional<ApiSecret> lastUsed() {
        return Stream.of(Optional.ofNullable(predecessor), Optional.of(secret))
                .flatMap(Optional::stream)
                .filter(ApiSecret::isUsed)
                .max(Comparator.comparing(ApiSecret::lastUse));
    }

    /** Whether the predecessor was used after there was a new secret: something was not given the new one. */
    public boolean predecessorStillUsed() {
        return predecessor != null && predecessor.lastUse().isAfter(secret.createdAt());
    }
}
