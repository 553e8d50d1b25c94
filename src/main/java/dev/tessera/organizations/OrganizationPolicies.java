package dev.tessera.organizations;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Governs what an organization demands of its members and allows their tokens. */
@Service
@Transactional
public class OrganizationPolicies implements UnusedTokenRules {

    private final Gate gate;
    private final OrganizationRepository organizations;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;

    OrganizationPolicies(
            Gate gate,
            OrganizationRepository organizations,
            FreshFactor freshFactor,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.organizations = organizations;
        this.freshFactor = freshFactor;
        this.events = events;
    }

    /**
     * What holds in the organization that the actor acts in.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public Policies of(Actor actor) {
        return organizations
                .findById(gate.see(actor).value())
                .map(StoredOrganization::policies)
                .orElseThrow();
    }

    /**
     * Sets the policies of the organization that the actor acts in; publishes {@link PolicyChanged} if that changes anything.
     * Tokens that already are keep their validity. Addresses are effective with the next call.
     */
    public Outcome change(Actor actor, Policies policies) {
        return change(actor, before -> policies);
    }

    /** The same, from what holds at this moment: of two such changes, one builds on the other. */
    public Outcome change(Actor actor, UnaryOperator<Policies> edit) {
        if (freshFactor.isNeeded(actor)) {
            return Outcome.PROOF_NEEDED;
        }
        return gate.enter(actor, Permission.MANAGE_POLICIES)
                .map(entry -> change(
                        actor,
                        entry.organization(),
                        edit.apply(entry.organization().policies())))
                .orElse(Outcome.NOT_PERMITTED);
    }

    private Outcome change(Actor actor, StoredOrganization organization, Policies policies) {
        if (organization.govern(policies)) {
            events.publishEvent(new PolicyChanged(organization.id(), policies, actor));
        }
        return Outcome.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OrganizationId, Duration> thatRevokeUnused() {
        Map<OrganizationId, Duration> spans = new LinkedHashMap<>();
        organizations
                .findByRevokeUnusedDaysIsNotNull()
                .forEach(organization -> organization
                        .policies()
                        .revokeUnusedDays()
                        .ifPresent(days -> spans.put(organization.id(), Duration.ofDays(days))));
        return spans;
    }

    /** How a change ended. */
    public enum Outcome {
        DONE,
        /** The actor has to prove a factor again first. */
        PROOF_NEEDED,
        /** The actor may not set policies, or acts in no organization. */
        NOT_PERMITTED
    }
}
