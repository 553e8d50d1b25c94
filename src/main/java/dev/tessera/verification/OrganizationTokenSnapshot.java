package dev.tessera.verification;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.TokenUsage.Counted;
import dev.tessera.tokens.TokenUsage.Outcome;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision about an organization token in a member's name needs, as it stood at one moment.
 *
 * @param expiresAt null if the token does not expire
 * @param featureOn whether the organization may use such tokens, and any API at all
 * @param addresses from where the organization allows its credentials to be used
 * @param member for whom it acts; null if the organization has no member of that name, or a disabled one
 */
record OrganizationTokenSnapshot(
        TokenId token,
        OrganizationId organization,
        @Nullable Instant expiresAt,
        boolean enabled,
        boolean revoked,
        boolean featureOn,
        IpRanges addresses,
        @Nullable Member member)
        implements Snapshot {

    /** The last version of the API that takes organization tokens. */
    private static final int LAST_VERSION = 5;

    /** Somebody who may join at any time has no change to be dropped by: then it is not kept. */
    @Override
    public List<Drop> causes() {
        return member == null
                ? List.of()
                : List.of(
                        Drop.of(token),
                        Drop.of(organization),
                        Drop.of(member.facts().user()));
    }

    Verdict judge(Check check, Instant now) {
        if (revoked) {
            return new Refused(Code.REVOKED);
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return new Refused(Code.EXPIRED);
        }
        if (!enabled) {
            return new Refused(Code.DISABLED);
        }
        if (!featureOn) {
            return new Refused(Code.FEATURE_DISABLED);
        }
        return isForVersion(check.apiVersion()) ? judgeMember(check) : new Refused(Code.API_VERSION_NOT_ALLOWED);
    }

    /** Which version is called has to be told: what is not told cannot be allowed. */
    private static boolean isForVersion(@Nullable String presented) {
        return presented != null
                && ApiVersion.parse(presented)
                        .filter(version -> version.number() <= LAST_VERSION)
                        .isPresent();
    }

    private Verdict judgeMember(Check check) {
        if (member == null) {
            return new Refused(Code.USER_DISABLED);
        }
        if (!addresses.allow(check.caller().address())) {
            return new Refused(Code.IP_NOT_ALLOWED);
        }
        return PermissionRule.refusal(member.facts().permissions(), member.blocked(), check.permission())
                .<Verdict>map(Refused::new)
                .orElseGet(member::facts);
    }

    /** What the verdict counts as. */
    Counted counted(Verdict verdict) {
        return new Counted(token, 1, verdict instanceof Active ? Outcome.USED : Outcome.REFUSED);
    }

    /**
     * A member in whose name the token acts.
     *
     * @param facts what is said of the token in this member's name, if it is good
     * @param blocked what a role of the member's blocks
     */
    record Member(Active facts, Set<Permission> blocked) {

        Member {
            blocked = Set.copyOf(blocked);
        }
    }
}
