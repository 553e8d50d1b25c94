package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how people stand in an organization, to those who keep something of theirs. Who may know that, they see to themselves. */
public interface MemberStandings {

    /** How each of the people stands now; nothing of those whom nobody knows. */
    Map<UserId, Standing> of(OrganizationId organization, Collection<UserId> people);

    /** The members who can do nothing: disabled in the organization, or altogether. */
    Set<UserId> disabled(OrganizationId organization);

    /** Members by name, whose name, username or address contains the text. */
    List<Standing> members(OrganizationId organization, String text, int offset, int limit);

    /** A person as the organization knows them. */
    record Standing(UserId user, String fullName, State state) {}

    /** What somebody can do in an organization, at most. */
    enum State {
        /** What their roles allow. */
        ACTIVE,
        /** Nothing until they are enabled. */
        DISABLED,
        /** Nothing: they are no member any more. */
        LEFT
    }
}
