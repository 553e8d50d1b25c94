package dev.tessera.organizations.rest;

import dev.tessera.kernel.IpRange;
import dev.tessera.organizations.Policies;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What an organization demands of its members and allows their tokens.
 *
 * @param longestDays the longest validity of a token, in days; null for no limit
 * @param neverAllowed whether a token may be without expiry
 * @param revokeUnusedDays after how many days without use a token is revoked; null for never
 * @param mfaRequired whether every login of a member takes a second factor
 * @param ipRanges from where its credentials may be used; empty for anywhere
 */
record PoliciesBody(
        @Nullable Integer longestDays,
        boolean neverAllowed,
        @Nullable Integer revokeUnusedDays,
        boolean mfaRequired,
        List<String> ipRanges) {

    static PoliciesBody of(Policies policies) {
        return new PoliciesBody(
                orNull(policies.tokens().longestDays()),
                policies.tokens().neverAllowed(),
                orNull(policies.revokeUnusedDays()),
                policies.mfaRequired(),
                policies.addresses().ranges().stream().map(IpRange::toString).toList());
    }

    private static @Nullable Integer orNull(OptionalInt days) {
        return days.isPresent() ? (Integer) days.getAsInt() : null;
    }
}
