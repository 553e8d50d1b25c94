package dev.tessera.organizations;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.time.Duration;

/**
 * Counts the app tokens that are good now, so that whoever is about to change something knows how many it hits. Those that
 * expired, are revoked or switched off do not count. Known to the module that keeps them.
 */
public interface CredentialCensus {

    /** All of one member's in the organization. */
    long liveTokensOf(UserId owner, OrganizationId organization);

    /** All of the organization's. */
    long liveTokensIn(OrganizationId organization);

    /** Those that go on for longer than this from now on; those that never expire, too. */
    long liveTokensBeyond(Duration span, OrganizationId organization);

    /** Those that never expire. */
    long liveTokensForEver(OrganizationId organization);

    /** Those that nobody used for that long, or ever since they were made. */
    long liveTokensUnusedFor(Duration span, OrganizationId organization);

    /** The organization tokens that are good now. */
    long liveOrganizationTokensIn(OrganizationId organization);

    /** The API keys that are good now. */
    long liveApiKeysIn(OrganizationId organization);

    /** Those whose last use came from outside the ranges. */
    long liveTokensUsedOutside(IpRanges ranges, OrganizationId organization);
}
