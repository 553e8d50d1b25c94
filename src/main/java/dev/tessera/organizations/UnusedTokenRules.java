package dev.tessera.organizations;

import dev.tessera.kernel.OrganizationId;
import java.time.Duration;
import java.util.Map;

/** Tells which organizations have tokens revoked that nobody uses. */
public interface UnusedTokenRules {

    /** Each of them with the time without use after which a token is revoked. */
    Map<OrganizationId, Duration> thatRevokeUnused();
}
