package dev.tessera.tokens.inventory;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberStandings;
import dev.tessera.tokens.TokenName;
import dev.tessera.tokens.inventory.Credential.Position;
import dev.tessera.tokens.inventory.InventorySql.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads credentials of all kinds, page by page from where another page ended. */
@Repository
class InventorySearch {

    private final JdbcClient jdbc;
    private final MemberStandings standings;

    InventorySearch(JdbcClient jdbc, MemberStandings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    List<Credential> page(
            OrganizationId organization, CredentialQuery query, @Nullable Position after, int limit, Instant now) {
        List<FoundCredential> found = new ArrayList<>();
        List<Part> parts = parts(query);
        int first = after == null ? 0 : parts.indexOf(partOf(after, query));
        for (Part part : parts.subList(first, parts.size())) {
            if (found.size() < limit) {
                Position behind = parts.indexOf(part) == first ? after : null;
                found.addAll(rows(organization, query, part, behind, limit - found.size(), now));
            }
        }
        return named(organization, found, now);
    }

    /** In which order what can be sorted and what cannot stand. */
    private static List<Part> parts(CredentialQuery query) {
        return switch (query.sort()) {
            case NAME, CREATED -> List.of(Part.VALUED);
            case LAST_USED -> query.ascending() ? List.of(Part.BLANK, Part.VALUED) : List.of(Part.VALUED, Part.BLANK);
            case EXPIRES -> query.ascending() ? List.of(Part.VALUED, Part.BLANK) : List.of(Part.BLANK, Part.VALUED);
        };
    }

    private static Part partOf(Position position, CredentialQuery query) {
        boolean blank = switch (query.sort()) {
            case NAME, CREATED -> false;
            case LAST_USED -> position.lastUsedAt() == null;
            case EXPIRES -> position.expiresAt() == null;
        };
        return blank ? Part.BLANK : Part.VALUED;
    }

    private List<FoundCredential> rows(
            OrganizationId organization,
            CredentialQuery query,
            Part part,
            @Nullable Position after,
            int limit,
            Instant now) {
        if (query.risk() == Risk.SPARE_PERMISSIONS && query.kind() != null && query.kind() != Kind.APP_TOKEN) {
            return List.of();
        }
        if (query.sort() == CredentialQuery.Sort.EXPIRES && part == Part.VALUED && query.kind() == Kind.API_KEY) {
            return List.of();
        }
        Map<String, Object> parameters = parameters(organization, query, after, limit, now);
        if (query.risk() == Risk.OWNER_GONE && !putGone(parameters, organization)) {
            return List.of();
        }
        return jdbc.sql(new InventorySql(query, after != null).page(part))
                .params(parameters)
                .query(FoundCredential::read)
                .list();
    }

    private boolean putGone(Map<String, Object> parameters, OrganizationId organization) {
        Set<UUID> gone = gone(organization);
        parameters.put("gone", gone);
        return !gone.isEmpty();
    }

    /** How many there are, or the limit if there are more. */
    int count(OrganizationId organization, CredentialQuery query, int limit, Instant now) {
        if (query.risk() == Risk.SPARE_PERMISSIONS && query.kind() != null && query.kind() != Kind.APP_TOKEN) {
            return 0;
        }
        Map<String, Object> parameters = parameters(organization, query, null, limit, now);
        if (query.risk() == Risk.OWNER_GONE && !putGone(parameters, organization)) {
            return 0;
        }
        return jdbc.sql(new InventorySql(query, false).count())
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    static Map<String, Object> parameters(
            OrganizationId organization, CredentialQuery query, @Nullable Position after, int limit, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organization.value());
        parameters.put("now", utc(now));
        parameters.put("limit", limit);
        parameters.put("old", utc(now.minus(Risk.NEW)));
        parameters.put("idle", FoundCredential.idleSince(now));
        parameters.put("text", query.text().strip().toLowerCase(Locale.ROOT));
        parameters.put("part", "%" + SearchKey.literal(TokenName.key(query.text())) + "%");
        if (query.owner() != null) {
            parameters.put("owner", query.owner().value());
        }
        if (after != null) {
            place(parameters, after, query);
        }
        return parameters;
    }

    private static void place(Map<String, Object> parameters, Position after, CredentialQuery query) {
        parameters.put("at", utc(after.createdAt()));
        parameters.put("last", after.id());
        switch (query.sort()) {
            case CREATED -> {}
            case NAME -> parameters.put("value", after.nameKey());
            case LAST_USED -> {
                if (after.lastUsedAt() != null) {
                    parameters.put("value", utc(after.lastUsedAt()));
                    parameters.put("day", LocalDate.ofInstant(after.lastUsedAt(), ZoneOffset.UTC));
                }
            }
            case EXPIRES -> {
                if (after.expiresAt() != null) {
                    parameters.put("value", utc(after.expiresAt()));
                }
            }
        }
    }

    List<Credential> find(OrganizationId organization, Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<FoundCredential> found = jdbc.sql(InventorySql.byId())
                .param("organization", organization.value())
                .param("now", utc(now))
                .param("ids", ids)
                .query(FoundCredential::read)
                .list();
        return named(organization, found, now);
    }

    /** Who owns something, or may, and can do nothing any more. */
    private Set<UUID> gone(OrganizationId organization) {
        Set<UserId> gone = new HashSet<>(standings.disabled(organization));
        List<UserId> owners = jdbc.sql(InventorySql.owners())
                .param("organization", organization.value())
                .query((row, number) -> new UserId(row.getObject("owner_id", UUID.class)))
                .list();
        standings.of(organization, owners).values().stream()
                .filter(standing -> standing.state() == MemberStandings.State.LEFT)
                .map(MemberStandings.Standing::user)
                .forEach(gone::add);
        return gone.stream().map(UserId::value).collect(Collectors.toSet());
    }

    private List<Credential> named(OrganizationId organization, List<FoundCredential> found, Instant now) {
        Set<UserId> owners = found.stream().map(FoundCredential::owner).collect(Collectors.toSet());
        Map<UserId, MemberStandings.Standing> known = standings.of(organization, owners);
        return found.stream().map(row -> row.view(known.get(row.owner()), now)).toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
