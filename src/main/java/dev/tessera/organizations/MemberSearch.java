package dev.tessera.organizations;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the members that a list shows, page by page in the database. The texts joined here are all constants. */
@Repository
class MemberSearch {

    private static final String FROM =
            " from Membership m join DirectoryEntry a on a.id = m.key.accountId where m.key.organizationId = :organization";

    private final EntityManager entities;
    private final RoleBook book;

    MemberSearch(EntityManager entities, RoleBook book) {
        this.entities = entities;
        this.book = book;
    }

    List<Member> list(OrganizationId organization, MemberQuery query, int offset, int limit) {
        TypedQuery<Row> select =
                entities.createQuery(selectRows() + FROM + conditions(query) + orderBy(query), Row.class);
        List<Row> rows = bind(select, organization, query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return members(organization, rows);
    }

    List<Member> latest(OrganizationId organization, MemberQuery query, @Nullable MemberPosition behind, int limit) {
        String place = behind == null ? "" : " and m.joinedAt <= :joined and (m.joinedAt < :joined or a.id < :user)";
        TypedQuery<Row> select = entities.createQuery(
                selectRows() + FROM + conditions(query) + place + " order by m.joinedAt desc, a.id desc", Row.class);
        if (behind != null) {
            select.setParameter("joined", behind.joinedAt())
                    .setParameter("user", behind.user().value());
        }
        return members(
                organization,
                bind(select, organization, query).setMaxResults(limit).getResultList());
    }

    long count(OrganizationId organization, MemberQuery query) {
        TypedQuery<Long> select = entities.createQuery("select count(m)" + FROM + conditions(query), Long.class);
        return bind(select, organization, query).getSingleResult();
    }

    Optional<Member> find(OrganizationId organization, UserId user) {
        List<Row> rows = entities.createQuery(selectRows() + FROM + " and m.key.accountId = :user", Row.class)
                .setParameter("organization", organization.value())
                .setParameter("user", user.value())
                .getResultList();
        return members(organization, rows).stream().findAny();
    }

    private static String selectRows() {
        return "select new " + Row.class.getName()
                + "(a.id, a.fullName, a.username, a.email, a.mfaEnabled, m.disabledAt, a.disabledAt, m.joinedAt)";
    }

    private static String conditions(MemberQuery query) {
        String text = " and a.searchKey like :text escape '!'";
        String role = query.role() == null ? "" : " and :role member of m.roles";
        return text + role + condition(query.status());
    }

    private static String condition(@Nullable MemberStatus status) {
        return switch (status) {
            case null -> "";
            case ACTIVE -> " and m.disabledAt is null and a.disabledAt is null";
            case DISABLED -> " and (m.disabledAt is not null or a.disabledAt is not null)";
        };
    }

    private static String orderBy(MemberQuery query) {
        String direction = query.ascending() ? " asc" : " desc";
        String first = switch (query.sort()) {
            case NAME -> "a.searchKey";
            case EMAIL -> "a.email";
            case JOINED -> "m.joinedAt";
        };
        return " order by " + first + direction + ", a.id" + direction;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> select, OrganizationId organization, MemberQuery query) {
        if (query.role() != null) {
            select.setParameter("role", query.role().value());
        }
        return select.setParameter("organization", organization.value())
                .setParameter("text", SearchKey.of(query.text()).anywhere());
    }

    private List<Member> members(OrganizationId organization, List<Row> rows) {
        RoleCatalog catalog = book.of(organization);
        Map<UUID, Set<RoleId>> roles =
                rolesOf(organization, rows.stream().map(Row::user).toList());
        return rows.stream()
                .map(row -> row.member(catalog.find(roles.getOrDefault(row.user(), Set.of()))))
                .toList();
    }

    private Map<UUID, Set<RoleId>> rolesOf(OrganizationId organization, Collection<UUID> users) {
        String select = "select new " + Held.class.getName() + "(m.key.accountId, r) from Membership m join m.roles r"
                + " where m.key.organizationId = :organization and m.key.accountId in :users";
        return entities.createQuery(select, Held.class)
                .setParameter("organization", organization.value())
                .setParameter("users", users)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Held::user, Collectors.mapping(held -> new RoleId(held.role()), Collectors.toSet())));
    }

    record Held(UUID user, String role) {}

    record Row(
            UUID user,
            String fullName,
            String username,
            String email,
            boolean mfaEnabled,
            @Nullable Instant disabledAt,
            @Nullable Instant accountDisabledAt,
            Instant joinedAt) {

        Member member(List<Role> roles) {
            return new Member(
                    new UserId(user),
                    fullName,
                    username,
                    new EmailAddress(email),
                    roles,
                    mfaEnabled,
                    disabledAt != null,
                    accountDisabledAt != null,
                    joinedAt);
        }
    }
}
