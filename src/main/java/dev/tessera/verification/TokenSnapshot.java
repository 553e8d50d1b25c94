package dev.tessera.verification;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
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
 * All that a decision about an app token needs, as it stood at one moment.
 *
 * @param pausedUntil until when it is refused; null, or past, if it is not paused
 * @param retiresAt when a value that was rotated is no longer good; null for the current one
 * @param blocked what a role of the owner's blocks
 */
record TokenSnapshot(
        Active facts,
        boolean enabled,
        @Nullable Instant pausedUntil,
        boolean revoked,
        @Nullable Instant retiresAt,
        boolean accountDisabled,
        boolean member,
        Set<Permission> blocked,
        OrganizationState organization)
        implements Snapshot {

    TokenSnapshot {
        blocked = Set.copyOf(blocked);
    }

    @Override
    public List<Drop> causes() {
        return List.of(Drop.of(facts.token()), Drop.of(facts.user()), Drop.of(facts.organization()));
    }

    Verdict judge(Check check, Instant now) {
        if (revoked || isRetired(now)) {
            return new Refused(Code.REVOKED);
        }
        if (facts.expiresAt() != null && !now.isBefore(facts.expiresAt())) {
            return new Refused(Code.EXPIRED);
        }
        if (!enabled || isPaused(now)) {
            return new Refused(Code.DISABLED);
        }
        return judgeOwner(check);
    }

    /** What the verdict counts as. */
    Counted counted(Verdict verdict) {
        return new Counted(facts.token(), facts.generation(), outcome(verdict));
    }

    private Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Active active -> Outcome.USED;
            case Refused(Code code) when code == Code.REVOKED && !revoked -> Outcome.RETIRED;
            case Refused(Code code) when code == Code.DISABLED && enabled -> Outcome.PAUSED;
            case Refused refused -> Outcome.REFUSED;
        };
    }

    /** Whether it is a value that was put aside, and whose overlap is over. */
    private boolean isRetired(Instant now) {
        return retiresAt != null && !now.isBefore(retiresAt);
    }

    private boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    private Verdict judgeOwner(Check check) {
        if (accountDisabled || !member) {
            return new Refused(Code.USER_DISABLED);
        }
        if (organization.isClosed()) {
            return new Refused(Code.FEATURE_DISABLED);
        }
        if (check.apiVersion() != null && ApiVersion.parse(check.apiVersion()).isEmpty()) {
            return new Refused(Code.API_VERSION_NOT_ALLOWED);
        }
        if (!isAllowedFrom(check.caller().address())) {
            return new Refused(Code.IP_NOT_ALLOWED);
        }
        return PermissionRule.refusal(facts.permissions(), blocked, check.permission())
                .<Verdict>map(Refused::new)
                .orElse(facts);
    }

    /** Both must allow the address: the token, and its organization. */
    private boolean isAllowedFrom(ClientAddress address) {
        return facts.addresses().allow(address) && organization.addresses().allow(address);
    }
}
