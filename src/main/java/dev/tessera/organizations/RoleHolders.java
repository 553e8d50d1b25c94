package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.RoleId;
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

    /** Works out anew what those may do who hold the role; if it is gone, they hold it no more. */
    void settle(OrganizationId organization, RoleId role) {
        RoleCatalog catalog = book.of(organization);
        for (Membership holder : memberships.holders(organization.value(), role.value())) {
            holder.hold(catalog.find(holder.roles()));
        }
    }
}
