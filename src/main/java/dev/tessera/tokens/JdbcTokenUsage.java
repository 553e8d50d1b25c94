package dev.tessera.tokens;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds uses to the tokens' rows. A use is no change of the token: its version stays. */
@Repository
class JdbcTokenUsage implements TokenUsage {

    /** Where the address is unknown, {@code ClientAddress.NONE}, the last known one stays. */
    private static final String ADD = """
            update app_token set use_count = use_count + ?,
              last_used_address = case when last_used_at is null or last_used_at < ?
                then coalesce(nullif(?, '-'), last_used_address) else last_used_address end,
              last_used_at = case when last_used_at is null or last_used_at < ? then ? else last_used_at end
            where id = ?""";

    private final JdbcTemplate jdbc;

    JdbcTokenUsage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of ids, so that two nodes that report the same tokens wait for one another, but never both. */
    @Override
    @Transactional
    public void record(Collection<Use> uses) {
        List<Object[]> rows = uses.stream()
                .sorted(Comparator.comparing(use -> use.token().value()))
                .map(JdbcTokenUsage::parameters)
                .toList();
        jdbc.batchUpdate(ADD, rows);
    }

    private static Object[] parameters(Use use) {
        OffsetDateTime at = use.lastAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        String address = use.lastAddress().value();
        return new Object[] {use.count(), at, address, at, at, use.token().value()};
    }
}
