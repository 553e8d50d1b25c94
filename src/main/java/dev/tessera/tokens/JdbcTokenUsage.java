package dev.tessera.tokens;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds uses to the rows of tokens and their values. A use is no change of the token: its version stays. */
@Repository
class JdbcTokenUsage implements TokenUsage {

    /** Where the address is unknown, {@code ClientAddress.NONE}, the last known one stays, and the client with it. */
    private static final String ADD_TO_TOKEN = """
            update app_token set use_count = use_count + ?,
              last_used_address = case when last_used_at is null or last_used_at <= ?
                then coalesce(nullif(?, '-'), last_used_address) else last_used_address end,
              last_used_client = case when last_used_at is null or last_used_at <= ?
                then coalesce(nullif(?, ''), last_used_client) else last_used_client end,
              last_used_on = case when last_used_on is null or last_used_on < ? then ? else last_used_on end,
              last_used_at = case when last_used_at is null or last_used_at < ? then ? else last_used_at end
            where id = ?""";

    private static final String ADD_TO_VALUE = """
            update app_token_value set use_count = use_count + ?,
              last_used_address = case when last_used_at is null or last_used_at <= ?
                then coalesce(nullif(?, '-'), last_used_address) else last_used_address end,
              last_used_at = case when last_used_at is null or last_used_at < ? then ? else last_used_at end
            where token_id = ? and generation = ?""";

    /** In one order everywhere, so that two nodes that report the same tokens wait for one another, but never both. */
    private static final Comparator<Use> ORDER = Comparator.<Use, UUID>comparing(
                    use -> use.counted().token().value())
            .thenComparing(use -> use.counted().generation())
            .thenComparing(use -> use.counted().outcome())
            .thenComparing(Use::lastAt)
            .thenComparing(use -> use.caller().address().value())
            .thenComparing(use -> use.caller().client());

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TokenUses uses;
    private final ApplicationEventPublisher events;

    JdbcTokenUsage(JdbcTemplate batches, JdbcClient jdbc, TokenUses uses, ApplicationEventPublisher events) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.uses = uses;
        this.events = events;
    }

    @Override
    @Transactional
    public void record(Collection<Use> reported) {
        List<Use> all = reported.stream().sorted(ORDER).toList();
        List<Use> used = with(Outcome.USED, all);
        batches.batchUpdate(
                ADD_TO_TOKEN, used.stream().map(JdbcTokenUsage::addToToken).toList());
        batches.batchUpdate(
                ADD_TO_VALUE, used.stream().map(JdbcTokenUsage::addToValue).toList());
        uses.add(all);
        with(Outcome.RETIRED, all).forEach(this::noteMisuse);
    }

    private static List<Use> with(Outcome outcome, List<Use> all) {
        return all.stream().filter(use -> use.counted().outcome() == outcome).toList();
    }

    private static Object[] addToToken(Use use) {
        OffsetDateTime at = time(use);
        return new Object[] {
            use.count(),
            at,
            use.last().address().value(),
            at,
            use.last().client(),
            at.toLocalDate(),
            at.toLocalDate(),
            at,
            at,
            use.counted().token().value()
        };
    }

    private static Object[] addToValue(Use use) {
        OffsetDateTime at = time(use);
        return new Object[] {
            use.count(),
            at,
            use.last().address().value(),
            at,
            at,
            use.counted().token().value(),
            use.counted().generation()
        };
    }

    /** Told once for each value, by whoever notes it first. */
    private void noteMisuse(Use use) {
        int noted = jdbc.sql("""
                        update app_token_value set misused_at = ?
                        where token_id = ? and generation = ? and misused_at is null""")
                .params(time(use), use.counted().token().value(), use.counted().generation())
                .update();
        if (noted == 1) {
            events.publishEvent(misuse(use));
        }
    }

    private RetiredValueUsed misuse(Use use) {
        return jdbc.sql("select name, owner_id, organization_id from app_token where id = ?")
                .param(use.counted().token().value())
                .query((row, number) -> new RetiredValueUsed(
                        use.counted().token(),
                        row.getString("name"),
                        use.counted().generation(),
                        new UserId(row.getObject("owner_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        use.lastAt(),
                        use.last()))
                .single();
    }

    private static OffsetDateTime time(Use use) {
        return use.lastAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
