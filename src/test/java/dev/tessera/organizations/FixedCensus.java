package dev.tessera.organizations;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import java.time.Duration;

/** Counts as many tokens as a test says, wherever it is asked. */
public class FixedCensus implements CredentialCensus {

    public volatile long count;

    @Override
    public long liveTokensOf(UserId owner, OrganizationId organization) {
        return count;
    }

    @Override
    public long liveTokensIn(OrganizationId organization) {
        return count;
    }

    @Override
    public long liveTokensBeyond(Duration span, OrganizationId organization) {
        return count;
    }

    @Override
    public long liveTokensForEver(OrganizationId organization) {
        return count;
    }

    @Override
    public long liveTokensUnusedFor(Duration span, OrganizationId organization) {
        return count;
    }

    @Override
    public long liveOrganizationTokensIn(OrganizationId organization) {
        return 0;
    }

    @Override
    public long liveApiKeysIn(OrganizationId organization) {
        return count;
    }

    @Override
    public long liveTokensUsedOutside(IpRanges ranges, OrganizationId organization) {
        return count;
    }
}
