package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ApiKeyIdentifier;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recognises a key with its secret. What cannot be a pair costs no look-up. */
@Repository
class ApiKeyAuthentication {

    private static final String GOOD_SECRETS = """
            select k.id, k.owner_id, k.organization_id, s.generation, s.hash, s.last_used_at, newest.created_at as rotated_at
            from api_key k
            join api_key_secret newest on newest.api_key_id = k.id and newest.generation = k.generation
            join api_key_secret s on s.api_key_id = k.id and s.generation >= k.generation - 1
            where k.identifier = ? and k.revoked_at is null and (s.retires_at is null or s.retires_at > ?)""";

    private final JdbcClient jdbc;
    private final ApiKeyUses uses;
    private final Clock clock;

    ApiKeyAuthentication(JdbcClient jdbc, ApiKeyUses uses, Clock clock) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.clock = clock;
    }

    Optional<ApiKeyHolder> authenticate(String key, String secret, ClientAddress address) {
        Optional<ApiKeyIdentifier> identifier = ApiKeyIdentifier.parse(key);
        Optional<CredentialHash> presented = CredentialValue.parse(secret)
                .filter(value -> value.kind() == CredentialKind.API_SECRET)
                .map(CredentialValue::hash);
        if (identifier.isEmpty() || presented.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<GoodSecret> matching = goodSecretsOf(identifier.get(), now).stream()
                .filter(good -> good.hash().matches(presented.get()))
                .findAny();
        matching.ifPresent(used -> uses.note(used, now, address));
        return matching.map(GoodSecret::holder);
    }

    private List<GoodSecret> goodSecretsOf(ApiKeyIdentifier identifier, Instant now) {
        return jdbc.sql(GOOD_SECRETS)
                .param(identifier.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> GoodSecret.of(row))
                .list();
    }

    /**
     * A secret that is good now.
     *
     * @param lastUsedAt the last use that was noted
     * @param rotatedAt when the key got its newest secret, which may be this one
     */
    record GoodSecret(
            ApiKeyHolder holder,
            int generation,
            CredentialHash hash,
            @Nullable Instant lastUsedAt,
            Instant rotatedAt) {

        private static GoodSecret of(ResultSet row) throws SQLException {
            ApiKeyHolder holder = new ApiKeyHolder(
                    new ApiKeyId(row.getObject("id", UUID.class)),
                    new UserId(row.getObject("owner_id", UUID.class)),
                    new OrganizationId(row.getObject("organization_id", UUID.class)));
            OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
            return new GoodSecret(
                    holder,
                    row.getInt("generation"),
                    CredentialHash.ofBytes(row.getBytes("hash")),
                    lastUsedAt == null ? null : lastUsedAt.toInstant(),
                    row.getObject("rotated_at", OffsetDateTime.class).toInstant());
        }
    }
}
