package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.apikeys.ApiKeyAuthentication.GoodSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notes when a secret was last used, and from where: at most once a minute, and by one of many who use it at once. The first
 * use of an old secret after a rotation is noted in any case, as it says that something still uses it.
 */
@Repository
class ApiKeyUses {

    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** Where the address is unknown, {@code ClientAddress.NONE}, the last known one stays. */
    private static final String NOTE = """
            update api_key_secret set last_used_at = ?, last_used_address = coalesce(nullif(?, '-'), last_used_address)
            where api_key_id = ? and generation = ?
            and last_used_at is not distinct from cast(? as timestamp(6) with time zone)""";

    private static final String NOTE_OF_KEY = """
            update api_key set last_used_at = ?, last_used_on = ?, last_used_address = coalesce(nullif(?, '-'), last_used_address)
            where id = ? and (last_used_at is null or last_used_at < ?)""";

    private final JdbcClient jdbc;

    ApiKeyUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(GoodSecret secret, Instant now, ClientAddress address) {
        if (isWorthNoting(secret, now)) {
            // The key before its secret, as whoever rotates takes them: else each would wait for the other.
            noteOfKey(secret, now, address);
            noteOfSecret(secret, now, address);
        }
    }

    private void noteOfKey(GoodSecret secret, Instant now, ClientAddress address) {
        jdbc.sql(NOTE_OF_KEY)
                .param(utc(now))
                .param(LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param(address.value())
                .param(secret.holder().key().value())
                .param(utc(now))
                .update();
    }

    private void noteOfSecret(GoodSecret secret, Instant now, ClientAddress address) {
        jdbc.sql(NOTE)
                .param(utc(now))
                .param(address.value())
                .param(secret.holder().key().value())
                .param(secret.generation())
                .param(utc(secret.lastUsedAt()))
                .update();
    }

    private static boolean isWorthNoting(GoodSecret secret, Instant now) {
        Instant last = secret.lastUsedAt();
        return last == null || !now.isBefore(last.plus(GRAIN)) || last.isBefore(secret.rotatedAt());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
