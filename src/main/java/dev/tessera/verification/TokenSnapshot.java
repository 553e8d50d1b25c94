package dev.tessera.verification;

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

    private static final List<Rule<TokenSnapshot>> RULES = List.of(
            Rule.of(
                    Requirement.NOT_REVOKED,
                    Code.REVOKED,
                    (token, check, now) -> !token.revoked && !token.isRetired(now)),
            Rule.of(Requirement.NOT_EXPIRED, Code.EXPIRED, (token, check, now) -> !token.isExpired(now)),
            Rule.of(Requirement.SWITCHED_ON, Code.DISABLED, (token, check, now) -> token.enabled),
            Rule.of(Requirement.NOT_PAUSED, Code.DISABLED, (token, check, now) -> !token.isPaused(now)),
            Rule.of(Requirement.ACCOUNT_ACTIVE, Code.USER_DISABLED, (token, check, now) -> !token.accountDisabled),
            Rule.of(Requirement.ACTIVE_MEMBER, Code.USER_DISABLED, (token, check, now) -> token.member),
            Rule.of(
                    Requirement.NOT_SUSPENDED,
                    Code.FEATURE_DISABLED,
                    (token, check, now) -> !token.organization.suspended()),
            Rule.of(Requirement.API_ON, Code.FEATURE_DISABLED, (token, check, now) -> token.organization.apiOn()),
            Rule.of(
                    Requirement.VERSION_OPEN,
                    Code.API_VERSION_NOT_ALLOWED,
                    (token, check, now) -> isForVersion(check.apiVersion())),
            Rule.of(
                    Requirement.ADDRESS_ALLOWED,
                    Code.IP_NOT_ALLOWED,
                    (token, check, now) ->
                            token.facts.addresses().allow(check.caller().address())),
            Rule.of(
                    Requirement.ORGANIZATION_ADDRESS_ALLOWED,
                    Code.IP_NOT_ALLOWED,
                    (token, check, now) ->
                            token.organization.addresses().allow(check.caller().address())),
            new Rule<>(
                    Requirement.USE_API_ALLOWED,
                    (token, check, now) -> PermissionRule.refusalOfApi(token.facts.permissions(), token.blocked)),
            new Rule<>(
                    Requirement.PERMISSION_ALLOWED,
                    (token, check, now) ->
                            PermissionRule.refusal(token.facts.permissions(), token.blocked, check.permission())));

    TokenSnapshot {
        blocked = Set.copyOf(blocked);
    }

    @Override
    public List<Drop> causes() {
        return List.of(Drop.of(facts.token()), Drop.of(facts.user()), Drop.of(facts.organization()));
    }

    Verdict judge(Check check, Instant now) {
        Refused refused = Rule.firstRefusal(RULES, this, check, now);
        return refused == null ? facts : refused;
    }

    /** What all rules say, the ones after a refusal, too. */
    List<Explanation.Step> explain(Check check, Instant now) {
        return Rule.explain(RULES, this, member, check, now);
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

    private boolean isExpired(Instant now) {
        return facts.expiresAt() != null && !now.isBefore(facts.expiresAt());
    }

    private boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** What a call that tells no version, or one that there is, is not refused for. */
    private static boolean isForVersion(@Nullable String presented) {
        return presented == null || ApiVersion.parse(presented).isPresent();
    }
}
