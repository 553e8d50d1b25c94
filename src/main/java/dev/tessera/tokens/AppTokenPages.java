package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.tokens.AppTokenQuery.Sort;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tokens from where another page ended, by their key and not by counting. The texts joined here are all constants. */
@Component
class AppTokenPages {

    private final EntityManager entities;

    AppTokenPages(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws IllegalArgumentException unless the query sorts by when tokens were made */
    List<StoredAppToken> list(
            Actor actor, AppTokenQuery query, Instant now, @Nullable AppTokenPosition after, int limit) {
        if (query.sort() != Sort.CREATED) {
            throw new IllegalArgumentException("Pages are in the order in which tokens were made");
        }
        return select(actor, query, now, after).setMaxResults(limit).getResultList();
    }

    private TypedQuery<StoredAppToken> select(
            Actor actor, AppTokenQuery query, Instant now, @Nullable AppTokenPosition after) {
        String select = "select t from StoredAppToken t" + AppTokenConditions.where(query)
                + (after == null ? "" : behind(query.ascending())) + orderBy(query.ascending());
        TypedQuery<StoredAppToken> bound =
                AppTokenSearch.bind(entities.createQuery(select, StoredAppToken.class), actor, query, now);
        return after == null
                ? bound
                : bound.setParameter("at", after.createdAt())
                        .setParameter("last", after.id().value());
    }

    /** The first comparison alone lets an index begin where it should. */
    private static String behind(boolean ascending) {
        return ascending
                ? " and t.createdAt >= :at and (t.createdAt > :at or t.id > :last)"
                : " and t.createdAt <= :at and (t.createdAt < :at or t.id < :last)";
    }

    private static String orderBy(boolean ascending) {
        return ascending ? " order by t.createdAt, t.id" : " order by t.createdAt desc, t.id desc";
    }
}
