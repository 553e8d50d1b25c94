package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SearchKey;
import dev.tessera.tokens.AppTokenQuery.Sort;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Finds the tokens that a list shows, page by page in the database. The texts joined here are all constants. */
@Repository
class AppTokenSearch {

    private final EntityManager entities;

    AppTokenSearch(EntityManager entities) {
        this.entities = entities;
    }

    List<StoredAppToken> list(Actor actor, AppTokenQuery query, Instant now, int offset, int limit) {
        String select = "select t from StoredAppToken t" + AppTokenConditions.where(query) + orderBy(query);
        return bind(entities.createQuery(select, StoredAppToken.class), actor, query, now)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(Actor actor, AppTokenQuery query, Instant now) {
        String select = "select count(t) from StoredAppToken t" + AppTokenConditions.where(query);
        return bind(entities.createQuery(select, Long.class), actor, query, now).getSingleResult();
    }

    /** Both in one go over one's own tokens. */
    AppTokenCounts counts(Actor actor, String text, Instant now) {
        AppTokenQuery query = new AppTokenQuery(text, Set.of(), Sort.CREATED, false);
        String select = "select count(t), count(case when " + AppTokenConditions.LIVE
                + " then 1 end) from StoredAppToken t" + AppTokenConditions.where(query);
        Tuple counted = bind(entities.createQuery(select, Tuple.class), actor, query, now)
                .getSingleResult();
        int live = Math.toIntExact(counted.get(1, Long.class));
        return new AppTokenCounts(live, Math.toIntExact(counted.get(0, Long.class)) - live);
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

    /** Gives the select what it asks for. */
    static <T> TypedQuery<T> bind(TypedQuery<T> select, Actor actor, AppTokenQuery query, Instant now) {
        for (Parameter<?> parameter : select.getParameters()) {
            switch (parameter.getName()) {
                case "owner" -> select.setParameter("owner", actor.user().value());
                case "organization" ->
                    select.setParameter(
                            "organization",
                            actor.affiliation().map(OrganizationId::value).orElse(null));
                case "now" -> select.setParameter("now", now);
                case "soon" -> select.setParameter("soon", now.plus(Duration.ofDays(AppToken.SOON)));
                case "part" -> select.setParameter("part", "%" + SearchKey.literal(TokenName.key(query.text())) + "%");
                case "lastFour" ->
                    select.setParameter("lastFour", query.text().strip().toLowerCase(Locale.ROOT));
                default -> {} // bound by whoever added it
            }
        }
        return select;
    }
}
