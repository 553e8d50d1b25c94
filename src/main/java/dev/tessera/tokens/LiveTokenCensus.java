package dev.tessera.tokens;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.CredentialCensus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts app tokens in the database. The texts joined here are all constants. */
@Component
@Transactional(readOnly = true)
class LiveTokenCensus implements CredentialCensus {

    private static final String LIVE = """
            from app_token where organization_id = :organization and revoked_at is null and deleted_at is null
                and enabled and (expires_at is null or expires_at > :now)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveTokenCensus(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long liveTokensOf(UserId owner, OrganizationId organization) {
        return count(" and owner_id = :owner", organization, Map.of("owner", owner.value()));
    }

    @Override
    public long liveTokensIn(OrganizationId organization) {
        return count("", organization, Map.of());
    }

    @Override
    public long liveTokensBeyond(Duration span, OrganizationId organization) {
        Instant end = clock.instant().plus(span);
        return count(" and (expires_at is null or expires_at > :end)", organization, Map.of("end", time(end)));
    }

    @Override
    public long liveTokensForEver(OrganizationId organization) {
        return count(" and expires_at is null", organization, Map.of());
    }

    @Override
    public long liveTokensUnusedFor(Duration span, OrganizationId organization) {
        Instant begin = clock.instant().minus(span);
        return count(" and coalesce(last_used_at, created_at) <= :begin", organization, Map.of("begin", time(begin)));
    }

    @Override
    public long liveOrganizationTokensIn(OrganizationId organization) {
        return jdbc.sql("select count(*) from organization_token where organization_id = ? and revoked_at is null"
                        + " and deleted_at is null and enabled and (expires_at is null or expires_at > ?)")
                .params(organization.value(), time(clock.instant()))
                .query(Long.class)
                .single();
    }

    @Override
    public long liveApiKeysIn(OrganizationId organization) {
        return jdbc.sql("select count(*) from api_key where organization_id = ? and revoked_at is null"
                        + " and deleted_at is null")
                .param(organization.value())
                .query(Long.class)
                .single();
    }

    @Override
    public long liveTokensUsedOutside(IpRanges ranges, OrganizationId organization) {
        return jdbc
                .sql("select last_used_address, count(*) as tokens " + LIVE
                        + " and last_used_address is not null group by last_used_address")
                .param("organization", organization.value())
                .param("now", time(clock.instant()))
                .query((row, number) ->
                        ranges.allow(new ClientAddress(row.getString("last_used_address"))) ? 0 : row.getLong("tokens"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long count(String condition, OrganizationId organization, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) " + LIVE + condition)
                .param("organization", organization.value())
                .param("now", time(clock.instant()))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
