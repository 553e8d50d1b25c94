package dev.tessera.tokens.inventory;

import dev.tessera.kernel.CredentialKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one query over all kinds. Of each kind the index that suits the order gives the first rows behind the place where the
 * reader stands, and of those the first are taken: so a page costs the same however far down it is. The texts joined here are all
 * constants.
 *
 * <p>Whatever has no value to be sorted by is behind, or before, all that has: so a list has two parts, each with an order of its own.
 * {@code revoked_at} is null for all; the orders name it only because the indexes begin with it.
 */
final class InventorySql {

    /** The part of a list that a query reads. */
    enum Part {
        /** What has a value to be sorted by. */
        VALUED,
        /** What has none. */
        BLANK
    }

    private static final String COLUMNS = """
            kind, id, name, name_key, hint, owner_id, enabled, created_at, last_used_at, last_used_on, last_used_address,
            expires_at, permissions, spare_permissions, asked_on, revoked_at""";

    private static final String APP_TOKENS = """
            select 'APP_TOKEN' as kind, id, name, name_key, prefix || '…' || last_four as hint, owner_id, enabled, created_at,
                   last_used_at, last_used_on, last_used_address, expires_at, permissions, spare_permissions, asked_on, revoked_at
            from app_token""";

    private static final String ORGANIZATION_TOKENS = """
            select 'ORGANIZATION_TOKEN' as kind, id, name, name_key, '%s…' || last_four as hint, created_by as owner_id, enabled,
                   created_at, last_used_at, last_used_on, last_used_address, expires_at, cast(null as varchar(600)) as permissions,
                   cast(null as varchar(600)) as spare_permissions, cast(null as date) as asked_on, revoked_at
            from organization_token""".formatted(CredentialKind.ORGANIZATION_TOKEN.prefix());

    private static final String API_KEYS = """
            select 'API_KEY' as kind, id, name, name_key, identifier as hint, owner_id, true as enabled, created_at, last_used_at,
                   last_used_on, last_used_address, cast(null as timestamp(6) with time zone) as expires_at,
                   cast(null as varchar(600)) as permissions, cast(null as varchar(600)) as spare_permissions,
                   cast(null as date) as asked_on, revoked_at
            from api_key""";

    private final CredentialQuery query;
    private final boolean behind;

    /** @param behind whether a place is given behind which the page begins */
    InventorySql(CredentialQuery query, boolean behind) {
        this.query = query;
        this.behind = behind;
    }

    String page(Part part) {
        return Arrays.stream(Kind.values())
                .filter(this::isWanted)
                .filter(kind -> part == Part.BLANK || hasValues(kind))
                .map(kind -> "(" + select(kind) + conditions(kind, part) + order(kind, part)
                        + " fetch first :limit rows only)")
                .collect(Collectors.joining(
                        " union all ",
                        "select " + COLUMNS + " from (",
                        ") found" + order(null, part) + " fetch first :limit rows only"));
    }

    /** How many there are, but no more than the limit. */
    String count() {
        return Arrays.stream(Kind.values())
                .filter(this::isWanted)
                .map(kind -> "(select 1 as one from " + table(kind) + conditions(kind, null)
                        + " fetch first :limit rows only)")
                .collect(Collectors.joining(
                        " union all ",
                        "select count(*) from (select one from (",
                        ") found fetch first :limit rows only) counted"));
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case APP_TOKEN -> "app_token";
            case ORGANIZATION_TOKEN -> "organization_token";
            case API_KEY -> "api_key";
        };
    }

    /** The credentials of the ids. */
    static String byId() {
        return Arrays.stream(Kind.values())
                .map(kind ->
                        select(kind) + " where organization_id = :organization and revoked_at is null and id in (:ids)"
                                + alive(kind))
                .collect(Collectors.joining(" union all "));
    }

    /** Those that own what no member of that name might own any more: few, so they are found one by one. */
    static String owners() {
        return """
                select distinct created_by as owner_id from organization_token
                where organization_id = :organization and revoked_at is null
                union select distinct owner_id from api_key where organization_id = :organization and revoked_at is null
                union select distinct owner_id from app_token
                where organization_id = :organization and revoked_at is null and frozen_permissions is not null""";
    }

    private boolean isWanted(Kind kind) {
        return (query.kind() == null || query.kind() == kind)
                && (query.risk() != Risk.SPARE_PERMISSIONS || kind == Kind.APP_TOKEN);
    }

    /** An API key never expires. */
    private boolean hasValues(Kind kind) {
        return query.sort() != CredentialQuery.Sort.EXPIRES || kind != Kind.API_KEY;
    }

    private static String select(Kind kind) {
        return switch (kind) {
            case APP_TOKEN -> APP_TOKENS;
            case ORGANIZATION_TOKEN -> ORGANIZATION_TOKENS;
            case API_KEY -> API_KEYS;
        };
    }

    private static String alive(Kind kind) {
        return kind == Kind.API_KEY ? "" : " and (expires_at is null or expires_at > :now)";
    }

    /** @param part null for both */
    private String conditions(Kind kind, @Nullable Part part) {
        return " where organization_id = :organization and revoked_at is null" + alive(kind) + text(kind) + owner(kind)
                + risk(kind) + (part == null ? "" : part(kind, part) + (behind ? behind(part) : ""));
    }

    private String text(Kind kind) {
        if (query.text().isBlank()) {
            return "";
        }
        String value = kind == Kind.API_KEY ? "identifier = :text" : "lower(last_four) = :text";
        return " and (name_key like :part escape '!' or " + value + ")";
    }

    private String owner(Kind kind) {
        return query.owner() == null ? "" : " and " + ownerColumn(kind) + " = :owner";
    }

    private static String ownerColumn(Kind kind) {
        return kind == Kind.ORGANIZATION_TOKEN ? "created_by" : "owner_id";
    }

    private String risk(Kind kind) {
        return switch (query.risk()) {
            case null -> "";
            case NEVER_USED -> " and last_used_on is null and created_at <= :old";
            case UNUSED -> " and last_used_on < :idle";
            case NO_EXPIRY -> kind == Kind.API_KEY ? "" : " and expires_at is null";
            case SPARE_PERMISSIONS -> " and has_spare = true and asked_on >= :idle";
            case OWNER_GONE -> " and " + ownerColumn(kind) + " in (:gone)";
        };
    }

    private String part(Kind kind, Part part) {
        String column = switch (query.sort()) {
            case NAME, CREATED -> null;
            case LAST_USED -> "last_used_on";
            case EXPIRES -> kind == Kind.API_KEY ? null : "expires_at";
        };
        if (column == null) {
            return "";
        }
        return " and " + column + (part == Part.BLANK ? " is null" : " is not null");
    }

    private String behind(Part part) {
        String than = query.ascending() ? ">" : "<";
        String last = "(created_at %1$s :at or (created_at = :at and id %1$s :last))".formatted(than);
        String first = part == Part.BLANK ? null : sortedBy();
        if (first == null) {
            return " and created_at %s= :at and %s".formatted(than, last);
        }
        String day = query.sort() == CredentialQuery.Sort.LAST_USED ? " and last_used_on %s= :day".formatted(than) : "";
        return day + " and %1$s %2$s= :value and (%1$s %2$s :value or %3$s)".formatted(first, than, last);
    }

    private @Nullable String sortedBy() {
        return switch (query.sort()) {
            case CREATED -> null;
            case NAME -> "name_key";
            case LAST_USED -> "last_used_at";
            case EXPIRES -> "expires_at";
        };
    }

    /** @param kind null for the order of all kinds together */
    private String order(@Nullable Kind kind, Part part) {
        String direction = query.ascending() ? "" : " desc";
        return orderColumns(kind, part).stream()
                .map(column -> column + direction)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private List<String> orderColumns(@Nullable Kind kind, Part part) {
        return switch (query.sort()) {
            case NAME -> List.of("name_key", "created_at", "id");
            case CREATED -> created(kind);
            case LAST_USED ->
                part == Part.BLANK
                        ? List.of("revoked_at", "last_used_on", "created_at", "id")
                        : List.of("revoked_at", "last_used_on", "last_used_at", "created_at", "id");
            case EXPIRES ->
                kind == Kind.API_KEY
                        ? List.of("revoked_at", "created_at", "id")
                        : List.of("revoked_at", "expires_at", "created_at", "id");
        };
    }

    /** What a risk leaves blank is named, so that the index of it serves. */
    private List<String> created(@Nullable Kind kind) {
        if (kind == null) {
            return List.of("created_at", "id");
        }
        return switch (query.risk()) {
            case NEVER_USED -> List.of("revoked_at", "last_used_on", "created_at", "id");
            case NO_EXPIRY ->
                kind == Kind.API_KEY
                        ? List.of("revoked_at", "created_at", "id")
                        : List.of("revoked_at", "expires_at", "created_at", "id");
            case null, default -> List.of("revoked_at", "created_at", "id");
        };
    }
}
