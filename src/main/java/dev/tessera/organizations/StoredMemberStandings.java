package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads standings from memberships and the directory of accounts. */
@Component
@Transactional(readOnly = true)
class StoredMemberStandings implements MemberStandings {

    private static final String OF = "select new " + Row.class.getName()
            + "(a.id, a.fullName, m.key.accountId, m.disabledAt, a.disabledAt) from DirectoryEntry a left join Membership m"
            + " on m.key.accountId = a.id and m.key.organizationId = :organization where a.id in :people";
    private static final String DISABLED =
            "select a.id from Membership m join DirectoryEntry a on a.id = m.key.accountId"
                    + " where m.key.organizationId = :organization and (m.disabledAt is not null or a.disabledAt is not null)";

    private final EntityManager entities;
    private final MemberSearch search;

    StoredMemberStandings(EntityManager entities, MemberSearch search) {
        this.entities = entities;
        this.search = search;
    }

    @Override
    public Map<UserId, Standing> of(OrganizationId organization, Collection<UserId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(OF, Row.class)
                .setParameter("organization", organization.value())
                .setParameter("people", people.stream().map(UserId::value).toList())
                .getResultStream()
                .map(Row::standing)
                .collect(Collectors.toUnmodifiableMap(Standing::user, Function.identity()));
    }

    @Override
    public Set<UserId> disabled(OrganizationId organization) {
        return entities.createQuery(DISABLED, UUID.class)
                .setParameter("organization", organization.value())
                .getResultStream()
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Standing> members(OrganizationId organization, String text, int offset, int limit) {
        MemberQuery query = new MemberQuery(text, null, null, MemberQuery.Sort.NAME, true);
        return search.list(organization, query, offset, limit).stream()
                .map(StoredMemberStandings::standing)
                .toList();
    }

    private static Standing standing(Member member) {
        State state = member.status() == MemberStatus.ACTIVE ? State.ACTIVE : State.DISABLED;
        return new Standing(member.user(), member.fullName(), state);
    }

    record Row(
            UUID user,
            String fullName,
            @Nullable UUID member,
            @Nullable Instant disabledAt,
            @Nullable Instant accountDisabledAt) {

        Standing standing() {
            return new Standing(new UserId(user), fullName, state());
        }

        private State state() {
            if (member == null) {
                return State.LEFT;
            }
            return disabledAt == null && accountDisabledAt == null ? State.ACTIVE : State.DISABLED;
        }
    }
}
