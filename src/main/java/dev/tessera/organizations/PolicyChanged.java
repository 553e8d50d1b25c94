package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import java.util.Map;

/** An organization's policies changed to these. Published in the transaction of the change. */
public record PolicyChanged(OrganizationId organization, TokenPolicy tokenPolicy, boolean mfaRequired, Actor by)
        implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        String limit = tokenPolicy.longestDays().isPresent()
                ? String.valueOf(tokenPolicy.longestDays().getAsInt())
                : "none";
        return AuditFacts.done(
                "organization.policy_changed",
                by,
                "organization:" + organization,
                Map.of(
                        "longest_days", limit,
                        "never_allowed", String.valueOf(tokenPolicy.neverAllowed()),
                        "mfa_required", String.valueOf(mfaRequired)));
    }
}
