package dev.tessera.verification;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.ResultingPermissions;
import dev.tessera.verification.Explanation.Evidence;
import dev.tessera.verification.Explanation.Step;
import dev.tessera.verification.Verdict.Code;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells administrators why something would be allowed or refused in their organization now, by the rules by which it is decided.
 * What is asked here is no use of a credential, and counts as none. Somebody else's members and credentials are not found.
 */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final SnapshotQuery appTokens;
    private final OrganizationTokenQuery organizationTokens;
    private final ExplainedTokens tokens;
    private final MemberDirectory members;
    private final Organizations organizations;
    private final Clock clock;

    Explanations(
            SnapshotQuery appTokens,
            OrganizationTokenQuery organizationTokens,
            ExplainedTokens tokens,
            MemberDirectory members,
            Organizations organizations,
            Clock clock) {
        this.appTokens = appTokens;
        this.organizationTokens = organizationTokens;
        this.tokens = tokens;
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * A call that somebody would make.
     *
     * @param permission what it needs; null for nothing but a good credential
     * @param version of the API; null if it tells none
     * @param address from where; null if that is unknown
     */
    public record Call(
            @Nullable Permission permission,
            @Nullable ApiVersion version,
            @Nullable ClientAddress address) {

        private Check by(String actingFor) {
            return new Check(
                    "",
                    permission == null ? null : permission.name(),
                    version == null ? null : String.valueOf(version.number()),
                    actingFor,
                    address == null ? Caller.UNKNOWN : Caller.at(address));
        }
    }

    /**
     * Whether the actor may ask about tokens, and not about members alone.
     */
    public boolean mayAskAboutTokens(Actor actor) {
        return seeing(actor).isPresent();
    }

    /**
     * One page of the tokens to ask about in whose name, or whose owner's, the text occurs, by name.
     *
     * @throws AccessDeniedException if the actor may not see the organization, or its credentials
     */
    public List<ExplainedToken> tokens(Actor actor, String text, int offset, int limit) {
        return tokens.list(demandCredentials(actor), text, offset, limit);
    }

    /**
     * One of the tokens to ask about.
     *
     * @throws AccessDeniedException if the actor may not see the organization, or its credentials
     */
    public Optional<ExplainedToken> token(Actor actor, TokenId token) {
        return tokens.find(demandCredentials(actor), token);
    }

    /**
     * Why a member may do something in the portal, or why not.
     *
     * @throws AccessDeniedException if the actor may not see the organization
     */
    public Optional<Explanation> ofMember(Actor actor, UserId user, Permission permission) {
        return members.find(actor, user)
                .flatMap(
                        member -> organizationOf(actor).map(organization -> explain(member, organization, permission)));
    }

    private static Explanation explain(Member member, Organization organization, Permission permission) {
        ResultingPermissions roles = new ResultingPermissions(member.roles());
        List<Step> steps = new ArrayList<>();
        steps.add(step(Requirement.ACCOUNT_ACTIVE, !member.accountDisabled(), Code.USER_DISABLED));
        steps.add(step(Requirement.ACTIVE_MEMBER, !member.disabled(), Code.USER_DISABLED));
        steps.add(step(Requirement.NOT_SUSPENDED, !organization.suspended(), Code.FEATURE_DISABLED));
        steps.add(Step.of(
                Requirement.PERMISSION_ALLOWED,
                PermissionRule.refusal(roles.granted(), roles.blocked(), permission.name())));
        Evidence evidence = new Evidence(
                member.fullName(), roles, roles.granted(), null, null, IpRanges.ANYWHERE, organization.addresses());
        return new Explanation(evidence, steps);
    }

    private static Step step(Requirement requirement, boolean holds, Code code) {
        return Step.of(requirement, holds ? null : code);
    }

    /**
     * Why a call with the current value of an app token would be answered or refused.
     *
     * @throws AccessDeniedException if the actor may not see the organization, or its credentials
     */
    public Optional<Explanation> ofAppToken(Actor actor, TokenId token, Call call) {
        return appTokens.find(token, demandCredentials(actor)).map(snapshot -> {
            Verdict.Active facts = snapshot.facts();
            Evidence evidence = new Evidence(
                    facts.fullName(),
                    rolesOf(actor, facts.user()),
                    facts.permissions(),
                    facts.expiresAt(),
                    snapshot.pausedUntil(),
                    facts.addresses(),
                    snapshot.organization().addresses());
            return new Explanation(evidence, snapshot.explain(call.by(""), clock.instant()));
        });
    }

    /**
     * Why a call with an organization token in a member's name would be answered or refused.
     *
     * @throws AccessDeniedException if the actor may not see the organization, or its credentials
     */
    public Optional<Explanation> ofOrganizationToken(Actor actor, TokenId token, UserId actingFor, Call call) {
        OrganizationId organization = demandCredentials(actor);
        return members.find(actor, actingFor)
                .flatMap(member -> organizationTokens
                        .find(token, organization, member.username())
                        .map(snapshot -> {
                            ResultingPermissions roles = new ResultingPermissions(member.roles());
                            Evidence evidence = new Evidence(
                                    member.fullName(),
                                    roles,
                                    roles.granted(),
                                    snapshot.expiresAt(),
                                    null,
                                    IpRanges.ANYWHERE,
                                    snapshot.organization().addresses());
                            return new Explanation(
                                    evidence, snapshot.explain(call.by(member.username()), clock.instant()));
                        }));
    }

    private ResultingPermissions rolesOf(Actor actor, UserId user) {
        return members.resultingPermissions(actor, user).orElse(new ResultingPermissions(List.of()));
    }

    private Optional<Organization> organizationOf(Actor actor) {
        return actor.affiliation().flatMap(organizations::find);
    }

    private OrganizationId demandCredentials(Actor actor) {
        return seeing(actor)
                .orElseThrow(
                        () -> new AccessDeniedException("The organization's credentials are not the actor's to see"));
    }

    private Optional<OrganizationId> seeing(Actor actor) {
        Set<Permission> needed = Set.of(Permission.VIEW_ORGANIZATION, Permission.VIEW_ORGANIZATION_CREDENTIALS);
        return actor.affiliation()
                .filter(organization -> organizations.permissionsOf(actor).containsAll(needed));
    }
}
