package dev.tessera.verification;

import dev.tessera.kernel.IpRanges;

/**
 * What an organization says of all its credentials, as it stood at one moment.
 *
 * @param apiOn whether its members may call the API at all
 * @param addresses from where its credentials may be used, whatever they allow themselves
 */
record OrganizationState(boolean suspended, boolean apiOn, IpRanges addresses) {

    /** An organization that forbids nothing. */
    static final OrganizationState OPEN = new OrganizationState(false, true, IpRanges.ANYWHERE);

    boolean isClosed() {
        return suspended || !apiOn;
    }
}
