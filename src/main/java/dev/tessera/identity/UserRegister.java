package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All accounts of this instance, for its operator alone. The texts joined here are all constants. */
@Service
@Transactional(readOnly = true)
public class UserRegister {

    private static final String MATCHING = " from AccountEntity a where a.searchKey like :text escape '!'";
    private static final String LOCKED = "(a.codeLockedUntil is not null and a.codeLockedUntil > :now)";

    private final EntityManager entities;
    private final AccountRepository users;
    private final Accounts accounts;
    private final Affiliations affiliations;
    private final Clock clock;

    UserRegister(
            EntityManager entities,
            AccountRepository users,
            Accounts accounts,
            Affiliations affiliations,
            Clock clock) {
        this.entities = entities;
        this.users = users;
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /**
     * One page of those that the query asks for, by name.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public List<RegisteredUser> list(Actor actor, UserQuery query, int offset, int limit) {
        accounts.demandOperator(actor);
        Instant now = clock.instant();
        String select = "select a" + MATCHING + condition(query.status()) + " order by a.searchKey, a.id";
        return bind(entities.createQuery(select, AccountEntity.class), query, now)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(user -> user.toRegistered(now))
                .toList();
    }

    /**
     * How many there are on all pages.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public int count(Actor actor, UserQuery query) {
        accounts.demandOperator(actor);
        String select = "select count(a)" + MATCHING + condition(query.status());
        return Math.toIntExact(bind(entities.createQuery(select, Long.class), query, clock.instant())
                .getSingleResult());
    }

    /**
     * One of them.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public Optional<RegisteredUser> find(Actor actor, UserId user) {
        accounts.demandOperator(actor);
        return users.findById(user.value()).map(found -> found.toRegistered(clock.instant()));
    }

    /**
     * Where the person belongs.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public List<Affiliation> affiliationsOf(Actor actor, UserId user) {
        accounts.demandOperator(actor);
        return affiliations.affiliationsOf(user);
    }

    private static String condition(@Nullable UserStatus status) {
        return switch (status) {
            case null -> "";
            case ACTIVE -> " and a.disabledAt is null and not " + LOCKED;
            case LOCKED -> " and a.disabledAt is null and " + LOCKED;
            case DISABLED -> " and a.disabledAt is not null";
        };
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> select, UserQuery query, Instant now) {
        if (query.status() == UserStatus.ACTIVE || query.status() == UserStatus.LOCKED) {
            select.setParameter("now", now);
        }
        return select.setParameter("text", SearchKey.of(query.text()).anywhere());
    }
}
