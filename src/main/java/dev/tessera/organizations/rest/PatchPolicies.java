package dev.tessera.organizations.rest;

import dev.tessera.organizations.Policies;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.web.Fault;
import dev.tessera.web.Patched;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What shall be different about the policies (RFC 7396). Null takes a limit away. */
record PatchPolicies(
        Patched<Integer> longestDays,
        Patched<Boolean> neverAllowed,
        Patched<Integer> revokeUnusedDays,
        Patched<Boolean> mfaRequired,
        Patched<List<String>> ipRanges) {

    /** @throws RefusedRequest if it says of itself what cannot be */
    void demandSense() {
        demandDays(longestDays, "/longestDays");
        demandDays(revokeUnusedDays, "/revokeUnusedDays");
        demandValue(neverAllowed, "/neverAllowed");
        demandValue(mfaRequired, "/mfaRequired");
        RangesInBody.read(ipRanges.value());
    }

    private static void demandDays(Patched<Integer> field, String pointer) {
        Integer days = field.value();
        if (days != null && (days < 1 || days > Policies.LONGEST_DAYS)) {
            throw new RefusedRequest(Problem.invalid(Fault.inBody(
                    pointer,
                    "OUT_OF_RANGE",
                    "This must be from 1 to " + Policies.LONGEST_DAYS + ", or null for no limit.")));
        }
    }

    private static void demandValue(Patched<?> field, String pointer) {
        if (field.isNull()) {
            throw new RefusedRequest(OrganizationProblems.required(pointer, "This must be true or false."));
        }
    }

    /**
     * What shall hold where this holds now.
     *
     * @throws RefusedRequest if tokens were both limited and allowed to be without expiry
     */
    Policies over(Policies before) {
        return new Policies(
                tokens(before.tokens()),
                mfaRequired.over(before.mfaRequired(), Objects::requireNonNull),
                ipRanges.over(before.addresses(), RangesInBody::read),
                revokeUnusedDays.over(before.revokeUnusedDays(), PatchPolicies::optional));
    }

    /** A limit leaves no room for tokens that never expire: naming one rules them out. */
    private TokenPolicy tokens(TokenPolicy before) {
        OptionalInt longest = longestDays.over(before.longestDays(), PatchPolicies::optional);
        if (longest.isEmpty()) {
            return new TokenPolicy(longest, neverAllowed.over(before.neverAllowed(), Objects::requireNonNull));
        }
        if (Boolean.TRUE.equals(neverAllowed.value())) {
            throw new RefusedRequest(
                    Problem.invalid(
                            Fault.inBody(
                                    "/neverAllowed",
                                    "LIMITED",
                                    "A longest validity leaves no room for tokens that never expire. Send longestDays null with this.")));
        }
        return new TokenPolicy(longest, false);
    }

    private static OptionalInt optional(@Nullable Integer days) {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
