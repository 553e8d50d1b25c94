package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Finds the tokens that a list shows, page by page in the database. The texts joined here are all constants. */
@Repository
class AppTokenSearch {

    private final EntityManager entities;

    AppTokenSearch(EntityManager entities) {
        this.entities = entities;
    }

    List<StoredAppToken> list(Actor actor, AppTokenQuery query, Instant now, int offset, int limit) {
        String select = "select t from StoredAppToken t" + where(query) + orderBy(query);
        return bind(entities.createQuery(select, StoredAppToken.class), actor, query, now)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(Actor actor, AppTokenQuery query, Instant now) {
        String select = "select count(t) from StoredAppToken t" + where(query);
        return bind(entities.createQuery(select, Long.class), actor, query, now).getSingleResult();
    }

    static String where(AppTokenQuery query) {
        return " where t.ownerId = :owner and t.organizationId = :organization and t.deletedAt is null"
                + " and (t.searchKey like :part escape '!' or lower(t.lastFour) = :lastFour)"
                + " and (" + anyOf(query.statuses()) + ")";
    }

    private static String anyOf(Set<TokenStatus> wanted) {
        Set<TokenStatus> statuses = wanted.isEmpty() ? EnumSet.allOf(TokenStatus.class) : wanted;
        return statuses.stream().map(AppTokenSearch::condition).collect(Collectors.joining(") or (", "(", ")"));
    }

    /** What {@link AppToken#status} says, for the database. */
    private static String condition(TokenStatus status) {
        String good = "t.revokedAt is null and (t.expiresAt is null or t.expiresAt > :now)";
        return switch (status) {
            case ACTIVE -> good + " and t.enabled and (t.pausedUntil is null or t.pausedUntil <= :now)";
            case PAUSED -> good + " and t.enabled and t.pausedUntil > :now";
            case OFF -> good + " and not t.enabled";
            case EXPIRED -> "t.revokedAt is null and t.expiresAt <= :now";
            case REVOKED -> "t.revokedAt is not null";
        };
    }

    /** Where null goes is said by a case: Hibernate leaves "nulls first" out where it believes H2 to do so anyway. */
    private static String orderBy(AppTokenQuery query) {
        String direction = query.ascending() ? " asc" : " desc";
        String first = switch (query.sort()) {
            case NAME -> "t.searchKey";
            case CREATED -> "t.createdAt";
            case EXPIRES -> "case when t.expiresAt is null then 1 else 0 end" + direction + ", t.expiresAt";
            case LAST_USED -> "case when t.lastUsedAt is null then 0 else 1 end" + direction + ", t.lastUsedAt";
        };
        return " order by " + first + direction + ", t.id" + direction;
    }

    static <T> TypedQuery<T> bind(TypedQuery<T> select, Actor actor, AppTokenQuery query, Instant now) {
        if (select.getParameters().stream().anyMatch(parameter -> "now".equals(parameter.getName()))) {
            select.setParameter("now", now);
        }
        return select.setParameter("owner", actor.user().value())
                .setParameter(
                        "organization",
                        actor.affiliation().map(OrganizationId::value).orElse(null))
                .setParameter("part", "%" + escaped(TokenName.key(query.text())) + "%")
                .setParameter("lastFour", query.text().strip().toLowerCase(Locale.ROOT));
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
