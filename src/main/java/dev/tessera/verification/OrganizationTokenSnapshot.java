package dev.tessera.verification;

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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision about an organization token in a member's name needs, as it stood at one moment.
 *
 * @param expiresAt null if the token does not expire
 * @param member for whom it acts; null if the organization has no member of that name, or a disabled one
 */
record OrganizationTokenSnapshot(
        TokenId token,
        OrganizationId owner,
        @Nullable Instant expiresAt,
        boolean enabled,
        boolean revoked,
        OrganizationState organization,
        @Nullable Member member)
        implements Snapshot {

    /** The last version of the API that takes organization tokens. */
    private static final int LAST_VERSION = 5;

    private static final List<Rule<OrganizationTokenSnapshot>> RULES = List.of(
            Rule.of(Requirement.NOT_REVOKED, Code.REVOKED, (token, check, now) -> !token.revoked),
            Rule.of(Requirement.NOT_EXPIRED, Code.EXPIRED, (token, check, now) -> !token.isExpired(now)),
            Rule.of(Requirement.SWITCHED_ON, Code.DISABLED, (token, check, now) -> token.enabled),
            Rule.of(
                    Requirement.NOT_SUSPENDED,
                    Code.FEATURE_DISABLED,
                    (token, check, now) -> !token.organization.suspended()),
            Rule.of(Requirement.API_ON, Code.FEATURE_DISABLED, (token, check, now) -> token.organization.apiOn()),
            Rule.of(
                    Requirement.ORGANIZATION_TOKENS_ON,
                    Code.FEATURE_DISABLED,
                    (token, check, now) -> token.organization.organizationTokensOn()),
            Rule.of(
                    Requirement.VERSION_OPEN,
                    Code.API_VERSION_NOT_ALLOWED,
                    (token, check, now) -> isForVersion(check.apiVersion())),
            Rule.of(Requirement.ACTIVE_MEMBER, Code.USER_DISABLED, (token, check, now) -> token.member != null),
            Rule.of(
                    Requirement.ORGANIZATION_ADDRESS_ALLOWED,
                    Code.IP_NOT_ALLOWED,
                    (token, check, now) ->
                            token.organization.addresses().allow(check.caller().address())),
            new Rule<>(
                    Requirement.USE_API_ALLOWED,
                    (token, check, now) -> PermissionRule.refusalOfApi(
                            token.actingFor().facts.permissions(), token.actingFor().blocked)),
            new Rule<>(
                    Requirement.PERMISSION_ALLOWED,
                    (token, check, now) -> PermissionRule.refusal(
                            token.actingFor().facts.permissions(), token.actingFor().blocked, check.permission())));

    /** Somebody who may join at any time has no change to be dropped by: then it is not kept. */
    @Override
    public List<Drop> causes() {
        return member == null
                ? List.of()
                : List.of(Drop.of(token), Drop.of(owner), Drop.of(member.facts().user()));
    }

    Verdict judge(Check check, Instant now) {
        Refused refused = Rule.firstRefusal(RULES, this, check, now);
        return refused == null ? actingFor().facts : refused;
    }

    /** What all rules say, the ones after a refusal, too. */
    List<Explanation.Step> explain(Check check, Instant now) {
        return Rule.explain(RULES, this, member != null, check, now);
    }

    private Member actingFor() {
        return Objects.requireNonNull(member);
    }

    private boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Which version is called has to be told: what is not told cannot be allowed. */
    private static boolean isForVersion(@Nullable String presented) {
        return presented != null
                && ApiVersion.parse(presented)
                        .filter(version -> version.number() <= LAST_VERSION)
                        .isPresent();
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
