package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the organization that an actor acts in, to be looked at by whoever may see it. */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {

    private final Gate gate;
    private final MemberSearch search;

    MemberDirectory(Gate gate, MemberSearch search) {
        this.gate = gate;
        this.search = search;
    }

    /**
     * One page of the members.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public List<Member> list(Actor actor, MemberQuery query, int offset, int limit) {
        return search.list(gate.see(actor), query, offset, limit);
    }

    /**
     * Those who joined last, page by page; the order that the query names is not looked at.
     *
     * @param behind where the page before ended; null for the first page
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public List<Member> latest(Actor actor, MemberQuery query, @Nullable MemberPosition behind, int limit) {
        return search.latest(gate.see(actor), query, behind, limit);
    }

    /**
     * How many members there are on all pages.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public int count(Actor actor, MemberQuery query) {
        return Math.toIntExact(search.count(gate.see(actor), query));
    }

    /**
     * One of the members; empty for anybody else.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public Optional<Member> find(Actor actor, UserId user) {
        return search.find(gate.see(actor), user);
    }

    /**
     * What a member's roles result in, permission by permission with the reason; a disabled member may nothing, whatever that
     * says. Everybody sees their own.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    public Optional<ResultingPermissions> resultingPermissions(Actor actor, UserId user) {
        Optional<OrganizationId> organization =
                actor.user().equals(user) ? actor.affiliation() : Optional.of(gate.see(actor));
        return organization
                .flatMap(visible -> search.find(visible, user))
                .map(member -> ResultingPermissions.of(member.roles()));
    }
}
