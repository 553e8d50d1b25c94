package dev.tessera.tokens.notices;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds the tokens whose owners are to be told, and remembers who was.
 *
 * <p>Of the thresholds that a token has reached only the nearest counts, so none is told late when a nearer one is due. A
 * threshold that a token reaches within a day of its creation is not told at all: its owner has just chosen that expiry.
 */
@Repository
class ExpiringTokens {

    private static final String THRESHOLD =
            "case when t.expires_at < :within1 then 1 when t.expires_at < :within7 then 7 else 30 end";

    private static final String DUE = """
            from app_token t
            where t.expires_at > :now and t.expires_at < :within30 and t.revoked_at is null and t.deleted_at is null
              and t.frozen_permissions is null
              and extract(epoch from (t.expires_at - t.created_at)) > 86400 * (1 + %1$s)
              and not exists (select 1 from expiry_notice n where n.token_id = t.id and n.expires_at = t.expires_at
                              and n.threshold_days <= %1$s)
            """.formatted(THRESHOLD);

    private final JdbcClient jdbc;

    ExpiringTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tokens of anybody for which a notice will be due before the horizon, the first to expire first.
     *
     * @param after the last token of the page before this one
     */
    List<Due> page(Instant now, Instant horizon, Due after, int size) {
        return bind("select t.id, t.owner_id, t.expires_at " + DUE + """
                          and t.expires_at >= :after and (t.expires_at > :after or t.id > :afterId)
                        order by t.expires_at, t.id limit :size""", now, horizon)
                .param("after", utc(after.expiresAt()))
                .param("afterId", after.id().value())
                .param("size", size)
                .query((row, number) -> due(row))
                .list();
    }

    /** The tokens of one person for which a notice is due before the horizon, in the order of their ids. */
    List<ExpiringToken> of(UserId owner, Instant now, Instant horizon) {
        return bind("select t.*, " + THRESHOLD + " as threshold_days " + DUE + """
                          and t.owner_id = :owner order by t.id""", now, horizon)
                .param("owner", owner.value())
                .query((row, number) -> expiring(row))
                .list();
    }

    private StatementSpec bind(String sql, Instant now, Instant horizon) {
        return jdbc.sql(sql)
                .param("now", utc(now))
                .param("within1", utc(horizon.plus(Duration.ofDays(1))))
                .param("within7", utc(horizon.plus(Duration.ofDays(7))))
                .param("within30", utc(horizon.plus(Duration.ofDays(30))));
    }

    /** Takes it on oneself to tell; of all who try, on whatever node, one gets it. */
    boolean claim(ExpiringToken token, Instant now) {
        return jdbc.sql("""
                        insert into expiry_notice (token_id, expires_at, threshold_days, told_at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                        .param(token.id().value())
                        .param(utc(token.expiresAt()))
                        .param(token.thresholdDays())
                        .param(utc(now))
                        .update()
                == 1;
    }

    /** Forgets what was told of tokens that have expired by now. */
    int forgetExpired(Instant now) {
        return jdbc.sql("delete from expiry_notice where expires_at <= ?")
                .param(utc(now))
                .update();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new TokenId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static ExpiringToken expiring(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        @Nullable String lastUsedAddress = row.getString("last_used_address");
        return new ExpiringToken(
                new TokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("prefix") + "…" + row.getString("last_four"),
                row.getBoolean("enabled"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("threshold_days"),
                lastUsedAt == null ? null : lastUsedAt.toInstant(),
                lastUsedAddress == null ? null : new ClientAddress(lastUsedAddress));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Where a page ends. */
    record Due(TokenId id, UserId owner, Instant expiresAt) {

        private static final UUID LEAST = new UUID(0, 0);

        /** Before all tokens that expire at the moment or later. */
        static Due before(Instant moment) {
            return new Due(new TokenId(LEAST), new UserId(LEAST), moment);
        }
    }
}
