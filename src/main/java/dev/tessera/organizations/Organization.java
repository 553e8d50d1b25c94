package dev.tessera.organizations;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;

/**
 * An organization as other modules see it.
 *
 * @param suspended whether the operator closed it for a while: none of its credentials is good
 * @param features what it has and what it is without
 * @param addresses from where its credentials may be used, whatever they allow themselves
 */
public record Organization(
        OrganizationId id,
        String name,
        boolean suspended,
        TokenPolicy tokenPolicy,
        FeatureFlags features,
        IpRanges addresses) {

    /** An organization with the features that a new one has. */
    public Organization(OrganizationId id, String name, boolean suspended, TokenPolicy tokenPolicy) {
        this(id, name, suspended, tokenPolicy, FeatureFlags.AT_FIRST, IpRanges.ANYWHERE);
    }

    /** An organization whose credentials may be used from anywhere. */
    public Organization(
            OrganizationId id, String name, boolean suspended, TokenPolicy tokenPolicy, FeatureFlags features) {
        this(id, name, suspended, tokenPolicy, features, IpRanges.ANYWHERE);
    }
}
