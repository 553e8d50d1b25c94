package dev.tessera.tokens.apikeys.rest;

import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyStatus;
import dev.tessera.tokens.apikeys.ApiSecret;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key as programs see it.
 *
 * @param key the public half
 * @param secret the newest secret
 * @param retiring the secret before it, while it is still good beside it
 */
record ApiKeyBody(
        UUID id,
        String name,
        String key,
        ApiKeyStatus status,
        Instant createdAt,
        @Nullable Instant revokedAt,
        SecretBody secret,
        @Nullable SecretBody retiring) {

    /** What is known of a secret. */
    record SecretBody(
            int generation,
            String lastFour,
            Instant createdAt,
            @Nullable Instant retiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedAddress) {

        static SecretBody of(ApiSecret secret) {
            return new SecretBody(
                    secret.generation(),
                    secret.lastFour(),
                    secret.createdAt(),
                    secret.retiresAt(),
                    secret.lastUsedAt(),
                    secret.lastUsedAddress() == null
                            ? null
                            : secret.lastUsedAddress().value());
        }
    }

    static ApiKeyBody of(ApiKey key, Instant now) {
        return new ApiKeyBody(
                key.id().value(),
                key.name(),
                key.identifier().value(),
                key.status(now),
                key.createdAt(),
                key.revokedAt(),
                SecretBody.of(key.secret()),
                key.retiring(now).map(SecretBody::of).orElse(null));
    }
}
