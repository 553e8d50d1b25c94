package dev.tessera.tokens.rest;

import dev.tessera.kernel.IpRange;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppToken.PreviousValue;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.Validity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as programs see it.
 *
 * @param hint the beginning and the last four characters of the current value
 * @param permissions null for all that the owner may
 * @param ipRanges empty for anywhere
 * @param retiring the value before the current one, while it is still good beside it
 */
record TokenBody(
        UUID id,
        String name,
        TokenStatus status,
        String hint,
        int generation,
        Validity.Kind validity,
        @Nullable List<Permission> permissions,
        List<String> ipRanges,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant pausedUntil,
        @Nullable LastUse lastUse,
        long useCount,
        @Nullable Retiring retiring) {

    /** The last use that verification reported, by any of the token's values. */
    record LastUse(
            Instant at, @Nullable String address, @Nullable String client) {}

    /** A value that a rotation put aside. */
    record Retiring(
            String hint, Instant retiresAt, @Nullable Instant lastUsedAt, long useCount) {

        static Retiring of(AppToken token, PreviousValue value) {
            return new Retiring(
                    token.prefix() + "…" + value.lastFour(), value.retiresAt(), value.lastUsedAt(), value.useCount());
        }
    }

    static TokenBody of(AppToken token, Instant now) {
        TokenStatus status = token.status(now);
        return new TokenBody(
                token.id().value(),
                token.name(),
                status,
                token.prefix() + "…" + token.lastFour(),
                token.generation(),
                token.validity(),
                token.permissions() == null
                        ? null
                        : token.permissions().stream().sorted().toList(),
                token.addresses().ranges().stream().map(IpRange::toString).toList(),
                token.enabled(),
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt(),
                status == TokenStatus.PAUSED ? token.pausedUntil() : null,
                lastUse(token),
                token.useCount(),
                token.retiring(now).map(value -> Retiring.of(token, value)).orElse(null));
    }

    private static @Nullable LastUse lastUse(AppToken token) {
        return token.lastUsedAt() == null
                ? null
                : new LastUse(
                        token.lastUsedAt(),
                        token.lastUsedAddress() == null
                                ? null
                                : token.lastUsedAddress().value(),
                        token.lastUsedClient());
    }
}
