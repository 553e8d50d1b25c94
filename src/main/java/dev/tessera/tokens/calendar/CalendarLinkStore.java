package dev.tessera.tokens.calendar;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the links by the hashes of their secrets. An ended one stays, so that it is recognised. */
@Repository
class CalendarLinkStore {

    private static final Duration GRAIN = Duration.ofHours(1);
    private static final String LIVE = "select * from calendar_link where live_owner_id = ?";

    private final JdbcClient jdbc;

    CalendarLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CalendarLink> find(UserId owner) {
        return jdbc.sql(LIVE)
                .param(owner.value())
                .query((row, number) -> link(row))
                .optional();
    }

    /** False if the owner has one by now: the unique index decides. */
    boolean add(UserId owner, CredentialValue secret, Instant now) {
        return jdbc.sql("""
                        insert into calendar_link (secret_hash, owner_id, live_owner_id, last_four, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(secret.hash().bytes())
                        .param(owner.value())
                        .param(owner.value())
                        .param(secret.lastFour())
                        .param(utc(now))
                        .update()
                == 1;
    }

    /** False if the owner has none. */
    boolean end(UserId owner, Instant now) {
        return jdbc.sql("update calendar_link set live_owner_id = null, ended_at = ? where live_owner_id = ?")
                        .param(utc(now))
                        .param(owner.value())
                        .update()
                == 1;
    }

    /** Ends the very link; false if it had ended, or never was. Of many who try at once, one gets true. */
    boolean end(CredentialHash secret, Instant now) {
        return jdbc.sql("""
                        update calendar_link set live_owner_id = null, ended_at = ?
                        where secret_hash = ? and live_owner_id is not null""").param(utc(now)).param(secret.bytes()).update() == 1;
    }

    /** Whose link has or had the secret. */
    Optional<UserId> everOwnedBy(CredentialHash secret) {
        return owner("select owner_id from calendar_link where secret_hash = ?", secret);
    }

    /** Whose link has the secret and works. */
    Optional<UserId> ownedBy(CredentialHash secret) {
        return owner("select owner_id from calendar_link where secret_hash = ? and live_owner_id is not null", secret);
    }

    private Optional<UserId> owner(String sql, CredentialHash secret) {
        return jdbc.sql(sql)
                .param(secret.bytes())
                .query((row, number) -> new UserId(row.getObject("owner_id", UUID.class)))
                .optional();
    }

    /** Notes that the link was read, at most once an hour. */
    void noteRead(CredentialHash secret, Instant now) {
        jdbc.sql("""
                update calendar_link set last_read_at = ?
                where secret_hash = ? and (last_read_at is null or last_read_at <= ?)""")
                .param(utc(now))
                .param(secret.bytes())
                .param(utc(now.minus(GRAIN)))
                .update();
    }

    private static CalendarLink link(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime lastRead = row.getObject("last_read_at", OffsetDateTime.class);
        return new CalendarLink(
                row.getString("last_four"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastRead == null ? null : lastRead.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
