package dev.tessera.tokens.organizational;

import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.tokens.TokenUsage.Use;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds uses to the rows of organization tokens. A use is no change of the token: its version stays. */
@Repository
class JdbcOrganizationTokenUsage implements OrganizationTokenUsage {

    /** Where the address is unknown the last known one stays. */
    private static final String ADD = """
            update organization_token set use_count = use_count + ?,
              last_used_address = case when last_used_at is null or last_used_at <= ?
                then coalesce(nullif(?, '-'), last_used_address) else last_used_address end,
              last_used_on = case when last_used_on is null or last_used_on < ? then ? else last_used_on end,
              last_used_at = case when last_used_at is null or last_used_at < ? then ? else last_used_at end
            where id = ?""";

    private final JdbcTemplate jdbc;

    JdbcOrganizationTokenUsage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In one order everywhere, so that two nodes that report the same tokens wait for one another, but never both. */
    @Override
    @Transactional
    public void record(Collection<Use> uses) {
        List<Object[]> rows = uses.stream()
                .filter(use -> use.counted().outcome() == Outcome.USED)
                .sorted(Comparator.comparing((Use use) -> use.counted().token().value())
                        .thenComparing(Use::lastAt))
                .map(JdbcOrganizationTokenUsage::row)
                .toList();
        jdbc.batchUpdate(ADD, rows);
    }

    private static Object[] row(Use use) {
        OffsetDateTime at = use.lastAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        LocalDate day = at.toLocalDate();
        return new Object[] {
            use.count(),
            at,
            use.last().address().value(),
            day,
            day,
            at,
            at,
            use.counted().token().value()
        };
    }
}
