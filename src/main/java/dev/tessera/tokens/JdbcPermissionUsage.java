package dev.tessera.tokens;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.tokens.inventory.Risk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the last day on which each permission of a token was asked for. Only the first time on a day writes anything, and works out
 * anew which of the token's permissions nobody asked for lately. {@link Permission#USE_API} counts as asked for by every check.
 */
@Repository
class JdbcPermissionUsage implements PermissionUsage {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPermissionUsage(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In one order everywhere, so that two nodes that report the same tokens wait for one another, but never both. */
    @Override
    @Transactional
    public void record(Collection<Asked> asked) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<Asked> ordered = asked.stream()
                .sorted(Comparator.comparing(each -> each.token().value()))
                .filter(each -> isNews(each, today))
                .toList();
        if (!ordered.isEmpty()) {
            noteSpare(ordered, today);
        }
    }

    private boolean isNews(Asked asked, LocalDate today) {
        List<String> names =
                asked.permissions().stream().sorted().map(Enum::name).toList();
        UUID token = asked.token().value();
        int[] later = batches.batchUpdate(
                "update app_token_ask set asked_on = ? where token_id = ? and permission = ? and asked_on < ?",
                names.stream()
                        .map(name -> new Object[] {today, token, name, today})
                        .toList());
        int[] added = batches.batchUpdate(
                "insert into app_token_ask (token_id, permission, asked_on) values (?, ?, ?) on conflict do nothing",
                names.stream().map(name -> new Object[] {token, name, today}).toList());
        return anyRow(later) || anyRow(added);
    }

    private static boolean anyRow(int[] counts) {
        for (int count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    private void noteSpare(List<Asked> asked, LocalDate today) {
        Map<UUID, Set<Permission>> lately = askedSince(asked, today.minusDays(Risk.IDLE_DAYS));
        batches.batchUpdate(
                "update app_token set asked_on = ?, spare_permissions = ?, has_spare = ? where id = ?",
                asked.stream()
                        .map(each -> row(each, lately.getOrDefault(each.token().value(), Set.of()), today))
                        .toList());
    }

    private static Object[] row(Asked asked, Set<Permission> lately, LocalDate today) {
        Set<Permission> spare = asked.granted().stream()
                .filter(permission -> permission != Permission.USE_API && !lately.contains(permission))
                .collect(Collectors.toSet());
        return new Object[] {
            today, PermissionNames.of(spare), !spare.isEmpty(), asked.token().value()
        };
    }

    private Map<UUID, Set<Permission>> askedSince(List<Asked> asked, LocalDate day) {
        Map<UUID, Set<Permission>> lately = new HashMap<>();
        jdbc.sql("select token_id, permission from app_token_ask where token_id in (:tokens) and asked_on >= :day")
                .param(
                        "tokens",
                        asked.stream().map(each -> each.token().value()).toList())
                .param("day", day)
                .query(row -> {
                    lately.computeIfAbsent(
                                    row.getObject("token_id", UUID.class), token -> EnumSet.noneOf(Permission.class))
                            .addAll(PermissionNames.parse(row.getString("permission")));
                });
        return lately;
    }
}
