package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.OrganizationId;
import java.util.Map;
import java.util.OptionalInt;

/** An organization's policies changed to these. Published in the transaction of the change. */
public record PolicyChanged(OrganizationId organization, Policies policies, Actor by) implements OrganizationEvent {

    @Override
    public AuditFacts audit() {
        return AuditFacts.done(
                "organization.policy_changed",
                by,
                "organization:" + organization,
                Map.of(
                        "longest_days", days(policies.tokens().longestDays()),
                        "never_allowed", String.valueOf(policies.tokens().neverAllowed()),
                        "mfa_required", String.valueOf(policies.mfaRequired()),
                        "addresses",
                                policies.addresses().isAnywhere()
                                        ? "any"
                                        : policies.addresses().toString(),
                        "revoke_unused_days", days(policies.revokeUnusedDays())));
    }

    private static String days(OptionalInt days) {
        return days.isPresent() ? String.valueOf(days.getAsInt()) : "none";
    }
}
