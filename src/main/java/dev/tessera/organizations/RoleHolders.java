package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.RoleId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The members who hold a role. */
@Component
class RoleHolders {

    private final MembershipRepository memberships;
    private final RoleBook book;

    RoleHolders(MembershipRepository memberships, RoleBook book) {
        this.memberships = memberships;
        this.book = book;
    }

    long count(OrganizationId organization, RoleId role) {
        return memberships.countHolders(organization.value(), role.value());
    }

    Map<RoleId, Long> counts(OrganizationId organization) {
        return memberships.countHoldersByRole(organization.value()).stream()
                .collect(Collectors.toMap(count -> new RoleId(count.role()), RoleCount::members));
    }

    /** So many members hold a role. */
    record RoleCount(String role, long members) {}

    /** Works out anew what those may do who hold the role; if it is gone, they hold it no more. */
    void settle(OrganizationId organization, RoleId role) {
        RoleCatalog catalog = book.of(organization);
        for (Membership holder : memberships.holders(organization.value(), role.value())) {
            holder.hold(catalog.find(holder.roles()));
        }
    }
}
