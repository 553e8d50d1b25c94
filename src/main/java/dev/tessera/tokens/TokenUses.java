package dev.tessera.tokens;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.TokenActivity.Day;
import dev.tessera.tokens.TokenActivity.Presentation;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what became of the presentations of tokens, by day and caller. */
@Repository
class TokenUses {

    private static final int CALLERS = 10;
    private static final int REFUSED = 50;
    private static final String KEY = "token_id = ? and used_on = ? and outcome = ? and address = ? and client = ?";
    private static final String PRESENTATIONS = """
            select address, client, sum(uses) as uses, max(last_at) as last_at from app_token_use
            where token_id = ? and outcome = ? and last_at >= ?
            group by address, client order by max(last_at) desc, address, client""";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    TokenUses(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Adds the uses, which are in an order that every node keeps, so that none waits for one that waits for it. */
    void add(List<Use> uses) {
        batches.batchUpdate(
                """
                insert into app_token_use (token_id, used_on, outcome, address, client, uses, last_at)
                values (?, ?, ?, ?, ?, 0, ?) on conflict do nothing""", uses.stream().map(use -> with(key(use), time(use))).toList());
        batches.batchUpdate(
                "update app_token_use set uses = uses + ?, last_at = greatest(last_at, ?) where " + KEY,
                uses.stream().map(TokenUses::addition).toList());
    }

    private static Object[] key(Use use) {
        return new Object[] {
            use.counted().token().value(),
            LocalDate.ofInstant(use.lastAt(), ZoneOffset.UTC),
            use.counted().outcome().name(),
            use.caller().address().value(),
            use.caller().client()
        };
    }

    private static Object[] with(Object[] key, Object last) {
        return new Object[] {key[0], key[1], key[2], key[3], key[4], last};
    }

    private static Object[] addition(Use use) {
        Object[] key = key(use);
        return new Object[] {use.count(), time(use), key[0], key[1], key[2], key[3], key[4]};
    }

    private static OffsetDateTime time(Use use) {
        return use.lastAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** The days from the first one on that saw the token. */
    List<Day> days(TokenId token, LocalDate first) {
        return jdbc.sql("""
                        select used_on, sum(case when outcome = 'USED' then uses else 0 end) as used,
                               sum(case when outcome = 'USED' then 0 else uses end) as refused
                        from app_token_use where token_id = ? and used_on >= ? group by used_on order by used_on""")
                .params(token.value(), first)
                .query((row, number) ->
                        new Day(row.getObject("used_on", LocalDate.class), row.getLong("used"), row.getLong("refused")))
                .list();
    }

    List<Presentation> callers(TokenId token) {
        return presentations(token, Outcome.USED, Instant.EPOCH, CALLERS);
    }

    List<Presentation> refusedInPause(TokenId token, Instant pausedAt) {
        return presentations(token, Outcome.PAUSED, pausedAt, REFUSED);
    }

    private List<Presentation> presentations(TokenId token, Outcome outcome, Instant since, int most) {
        return jdbc.sql(PRESENTATIONS + " limit " + most)
                .params(token.value(), outcome.name(), since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> presentation(row))
                .list();
    }

    private static Presentation presentation(ResultSet row) throws SQLException {
        return new Presentation(
                new Caller(new ClientAddress(row.getString("address")), row.getString("client")),
                row.getLong("uses"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    /** Forgets what was before the day. */
    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from app_token_use where used_on < ?")
                .param(day)
                .update();
    }
}
