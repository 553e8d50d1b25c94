package dev.tessera.tokens.notices;

import dev.tessera.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people are to be told of their credentials, from the transaction in which it happens until one mail tells it all. */
@Repository
class OwnerNews {

    private final JdbcClient jdbc;

    OwnerNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(News news) {
        jdbc.sql("""
                insert into owner_news (id, reader_id, kind, credential_name, hint, actor_id, happened_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(news.id())
                .param(news.reader().value())
                .param(news.kind().name())
                .param(news.name())
                .param(news.hint())
                .param(news.actor().value())
                .param(utc(news.at()))
                .update();
    }

    /** Those of whom nothing more has happened since then, and to whom nothing is told as yet. */
    List<UserId> readersQuietSince(Instant moment, int limit) {
        return jdbc.sql("""
                        select reader_id from owner_news group by reader_id having max(happened_at) <= ?
                        order by max(happened_at), reader_id limit ?""")
                .params(utc(moment), limit)
                .query((row, number) -> new UserId(row.getObject("reader_id", UUID.class)))
                .list();
    }

    /** Takes all that one person is to be told, in the order in which it happened; of many who take at once, one gets it. */
    List<News> take(UserId reader) {
        List<News> news = jdbc.sql(
                        "select * from owner_news where reader_id = ? order by happened_at, credential_name, id for update")
                .param(reader.value())
                .query((row, number) -> news(row))
                .list();
        if (!news.isEmpty()) {
            jdbc.sql("delete from owner_news where id in (:ids)")
                    .param("ids", news.stream().map(News::id).toList())
                    .update();
        }
        return news;
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("reader_id", UUID.class)),
                News.Kind.valueOf(row.getString("kind")),
                row.getString("credential_name"),
                row.getString("hint"),
                new UserId(row.getObject("actor_id", UUID.class)),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * One thing to be told.
     *
     * @param hint what is known of the credential's value, as {@code tessp_…9aXb}
     * @param actor who did it
     */
    record News(UUID id, UserId reader, Kind kind, String name, String hint, UserId actor, Instant at) {

        /** What happened. The names are stored. */
        enum Kind {
            REVOKED,
            HANDED_OVER
        }
    }
}
