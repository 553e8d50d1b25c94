package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppToken.PreviousValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what identifies the values of tokens. Rows are only added; of a value in clear nothing is ever here. */
@Repository
class AppTokenValues {

    private static final String SELECT = """
            select token_id, last_four, retires_at, last_used_at, last_used_address, use_count, misused_at
            from app_token_value where (token_id, generation) in (:values)""";

    private final JdbcClient jdbc;

    AppTokenValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TokenId token, int generation, CredentialValue value, Instant now) {
        jdbc.sql("""
                insert into app_token_value (hash, token_id, generation, last_four, created_at, use_count)
                values (?, ?, ?, ?, ?, 0)""")
                .param(value.hash().bytes())
                .param(token.value())
                .param(generation)
                .param(value.lastFour())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sets when a value that was current retires. */
    void retire(TokenId token, int generation, Instant at) {
        jdbc.sql("update app_token_value set retires_at = ? where token_id = ? and generation = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(token.value())
                .param(generation)
                .update();
    }

    /** Which value this is, of which token; empty for one that no token ever had. */
    Optional<KnownValue> find(CredentialHash hash) {
        return jdbc.sql("select token_id, generation from app_token_value where hash = ?")
                .param(hash.bytes())
                .query((row, number) ->
                        new KnownValue(new TokenId(row.getObject("token_id", UUID.class)), row.getInt("generation")))
                .optional();
    }

    /** Whether a value works no longer, or not after this moment, because a rotation put it aside. */
    boolean isRetired(KnownValue value, Instant now) {
        return jdbc.sql(
                                "select count(*) from app_token_value where token_id = ? and generation = ? and retires_at <= ?")
                        .param(value.token().value())
                        .param(value.generation())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Notes that a retired value turned up; false if that was noted before. */
    boolean noteMisuse(KnownValue value, Instant at) {
        return jdbc.sql("""
                        update app_token_value set misused_at = ?
                        where token_id = ? and generation = ? and misused_at is null""")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(value.token().value())
                        .param(value.generation())
                        .update()
                == 1;
    }

    /** The value before the current one of one token. */
    Optional<PreviousValue> previousOf(StoredAppToken token) {
        return Optional.ofNullable(previousOf(List.of(token)).get(token.id()));
    }

    /** The values before the current ones, of those tokens that have one. */
    Map<TokenId, PreviousValue> previousOf(Collection<StoredAppToken> tokens) {
        List<Object[]> wanted = tokens.stream()
                .filter(token -> token.generation() > 1)
                .map(token -> new Object[] {token.id().value(), token.generation() - 1})
                .toList();
        Map<TokenId, PreviousValue> previous = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql(SELECT).param("values", wanted).query(row -> {
                previous.put(new TokenId(row.getObject("token_id", UUID.class)), value(row));
            });
        }
        return previous;
    }

    private static PreviousValue value(ResultSet row) throws SQLException {
        String address = row.getString("last_used_address");
        return new PreviousValue(
                row.getString("last_four"),
                row.getObject("retires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                address == null ? null : new ClientAddress(address),
                row.getLong("use_count"),
                instant(row, "misused_at"));
    }

    /** One of the values that a token had. */
    record KnownValue(TokenId token, int generation) {}

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
