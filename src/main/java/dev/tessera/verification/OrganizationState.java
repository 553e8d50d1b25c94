package dev.tessera.verification;

import dev.tessera.kernel.IpRanges;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FeatureFlags;

/**
 * What an organization says of all its credentials, as it stood at one moment.
 *
 * @param apiOn whether its members may call the API at all
 * @param organizationTokensOn whether its organization tokens may be used
 * @param addresses from where its credentials may be used, whatever they allow themselves
 */
record OrganizationState(boolean suspended, boolean apiOn, boolean organizationTokensOn, IpRanges addresses) {

    /** An organization that forbids nothing. */
    static final OrganizationState OPEN = new OrganizationState(false, true, true, IpRanges.ANYWHERE);

    static OrganizationState of(boolean suspended, FeatureFlags features, IpRanges addresses) {
        return new OrganizationState(
                suspended, features.isOn(Feature.API), features.isOn(Feature.ORGANIZATION_API_TOKEN), addresses);
    }
}
