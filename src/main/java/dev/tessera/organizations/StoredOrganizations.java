package dev.tessera.organizations;

import dev.tessera.identity.Affiliation;
import dev.tessera.identity.Affiliations;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the database what others ask about organizations. */
@Service
@Transactional(readOnly = true)
class StoredOrganizations implements Organizations, Affiliations {

    private static final Set<Permission> LOOKING = Set.of(
            Permission.VIEW_OWN_TOKENS,
            Permission.VIEW_ORGANIZATION,
            Permission.VIEW_ORGANIZATION_CREDENTIALS,
            Permission.VIEW_AUDIT_LOG);

    private final OrganizationRepository organizations;
    private final MembershipRepository memberships;

    StoredOrganizations(OrganizationRepository organizations, MembershipRepository memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    @Override
    public Optional<Organization> find(OrganizationId organization) {
        return organizations.findById(organization.value()).map(StoredOrganization::view);
    }

    @Override
    public Set<Permission> permissionsOf(UserId user, OrganizationId organization) {
        Set<Permission> held =
                active(user, organization).map(Membership::permissions).orElse(Set.of());
        return isSuspended(organization) ? lookingOnly(held) : held;
    }

    private boolean isSuspended(OrganizationId organization) {
        return organizations
                .findById(organization.value())
                .filter(StoredOrganization::isSuspended)
                .isPresent();
    }

    /** What is left to members of a suspended organization. */
    private static Set<Permission> lookingOnly(Set<Permission> held) {
        return held.stream().filter(LOOKING::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Membership> active(UserId user, OrganizationId organization) {
        return memberships.findById(Membership.key(user, organization)).filter(membership -> !membership.isDisabled());
    }

    @Override
    public Optional<OrganizationId> organizationOf(UserId user) {
        return memberships
                .findFirstByKeyAccountIdAndDisabledAtIsNullOrderByJoinedAt(user.value())
                .map(Membership::organization);
    }

    @Override
    public boolean canActIn(UserId user, OrganizationId organization) {
        return active(user, organization).isPresent();
    }

    @Override
    public List<Affiliation> affiliationsOf(UserId user) {
        return memberships.affiliationsOf(user.value());
    }

    @Override
    public boolean mfaRequired(UserId user) {
        return organizations.anyDemandsMfaOf(user.value());
    }
}
