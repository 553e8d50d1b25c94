package dev.tessera.verification;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.ResultingPermissions;
import dev.tessera.verification.Verdict.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was examined to decide about a call, in order. The first thing that denies is what the call is told. */
public record Explanation(Evidence evidence, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** The first thing that denies; empty if nothing does. */
    public Optional<Step> denial() {
        return steps.stream().filter(Step::isDenying).findFirst();
    }

    /**
     * One thing that was examined.
     *
     * @param examined whether it could be: what a member may do can be told of members only
     * @param code what a call is refused with if this is the first thing in its way; null if it is not in its way
     */
    public record Step(
            Requirement requirement,
            boolean examined,
            @Nullable Code code) {

        static Step of(Requirement requirement, @Nullable Code code) {
            return new Step(requirement, true, code);
        }

        static Step notExamined(Requirement requirement) {
            return new Step(requirement, false, null);
        }

        public boolean isDenying() {
            return code != null;
        }
    }

    /**
     * What it was examined by.
     *
     * @param memberName the full name of the member who acts, or for whom the credential does
     * @param roles what that member's roles result in, with the reasons
     * @param granted what the credential, or the member without one, may do in the end
     * @param expiresAt null if the credential does not expire, or there is none
     * @param pausedUntil null if it is not paused, or there is none
     * @param addresses from where the credential may be used
     * @param organizationAddresses from where all credentials of the organization may be used
     */
    public record Evidence(
            String memberName,
            ResultingPermissions roles,
            Set<Permission> granted,
            @Nullable Instant expiresAt,
            @Nullable Instant pausedUntil,
            IpRanges addresses,
            IpRanges organizationAddresses) {

        public Evidence {
            granted = Set.copyOf(granted);
        }
    }
}
