package dev.tessera.organizations;

import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SearchKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All organizations of this instance, for its operator alone. */
@Service
@Transactional(readOnly = true)
public class OrganizationRegister {

    private static final String SELECT = "select new " + Row.class.getName()
            + "(o, (select count(m) from Membership m where m.key.organizationId = o.id)) from StoredOrganization o where ";

    private final EntityManager entities;
    private final Accounts accounts;

    OrganizationRegister(EntityManager entities, Accounts accounts) {
        this.entities = entities;
        this.accounts = accounts;
    }

    /**
     * One page of those that the query asks for, by name.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public List<RegisteredOrganization> list(Actor actor, RegisterQuery query, int offset, int limit) {
        accounts.demandOperator(actor);
        String select = SELECT + conditions(query) + " order by lower(o.name), o.id";
        return bind(entities.createQuery(select, Row.class), query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(Row::view)
                .toList();
    }

    /**
     * How many there are on all pages.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public int count(Actor actor, RegisterQuery query) {
        accounts.demandOperator(actor);
        String select = "select count(o) from StoredOrganization o where " + conditions(query);
        return Math.toIntExact(
                bind(entities.createQuery(select, Long.class), query).getSingleResult());
    }

    /**
     * One of them.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public Optional<RegisteredOrganization> find(Actor actor, OrganizationId organization) {
        accounts.demandOperator(actor);
        return entities.createQuery(SELECT + "o.id = :id", Row.class)
                .setParameter("id", organization.value())
                .getResultStream()
                .map(Row::view)
                .findAny();
    }

    private static String conditions(RegisterQuery query) {
        return "lower(o.name) like :text escape '!'" + condition(query.status());
    }

    private static String condition(@Nullable OrganizationStatus status) {
        return switch (status) {
            case null -> "";
            case ACTIVE -> " and o.suspendedAt is null";
            case SUSPENDED -> " and o.suspendedAt is not null";
        };
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> select, RegisterQuery query) {
        return select.setParameter("text", pattern(query.text()));
    }

    private static String pattern(String text) {
        return "%" + SearchKey.literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    record Row(StoredOrganization organization, long members) {

        RegisteredOrganization view() {
            return new RegisteredOrganization(
                    organization.view(), organization.suspension().orElse(null), members, organization.createdAt());
        }
    }
}
