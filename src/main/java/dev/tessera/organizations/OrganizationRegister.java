package dev.tessera.organizations;

import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All organizations of this instance, for its operator alone. */
@Service
@Transactional(readOnly = true)
public class OrganizationRegister {

    private static final String MATCHING = " from StoredOrganization o where lower(o.name) like :text escape '!'";

    private final EntityManager entities;
    private final OrganizationRepository organizations;
    private final Accounts accounts;

    OrganizationRegister(EntityManager entities, OrganizationRepository organizations, Accounts accounts) {
        this.entities = entities;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /**
     * One page of those whose names contain the text, by name.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public List<Organization> list(Actor actor, String text, int offset, int limit) {
        demandOperator(actor);
        return entities.createQuery("select o" + MATCHING + " order by lower(o.name), o.id", StoredOrganization.class)
                .setParameter("text", pattern(text))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(StoredOrganization::view)
                .toList();
    }

    /**
     * How many there are on all pages.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public int count(Actor actor, String text) {
        demandOperator(actor);
        return Math.toIntExact(entities.createQuery("select count(o)" + MATCHING, Long.class)
                .setParameter("text", pattern(text))
                .getSingleResult());
    }

    /**
     * One of them.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public Optional<Organization> find(Actor actor, OrganizationId organization) {
        demandOperator(actor);
        return organizations.findById(organization.value()).map(StoredOrganization::view);
    }

    private void demandOperator(Actor actor) {
        if (!accounts.isOperator(actor.user())) {
            throw new AccessDeniedException("Only the operator sees all organizations");
        }
    }

    private static String pattern(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
