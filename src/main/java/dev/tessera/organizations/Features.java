package dev.tessera.organizations;

import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organizations can be without: the operator grants, administrators switch. A change is effective with the next request,
 * for verification too.
 */
@Service
@Transactional
public class Features {

    private final Gate gate;
    private final OrganizationRepository organizations;
    private final Accounts accounts;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;

    Features(
            Gate gate,
            OrganizationRepository organizations,
            Accounts accounts,
            FreshFactor freshFactor,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.organizations = organizations;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.events = events;
    }

    /**
     * What the organization that the actor acts in has, and what is on.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the actor may not see the organization
     */
    @Transactional(readOnly = true)
    public FeatureFlags of(Actor actor) {
        return organizations
                .findById(gate.see(actor).value())
                .map(StoredOrganization::features)
                .orElseThrow();
    }

    /** Switches a granted feature of the organization that the actor acts in. */
    public FeatureChange switchTo(Actor actor, Feature feature, boolean on) {
        if (freshFactor.isNeeded(actor)) {
            return FeatureChange.PROOF_NEEDED;
        }
        return gate.enter(actor, Permission.MANAGE_FEATURE_FLAGS)
                .map(entry -> switchTo(actor, entry.organization(), feature, on))
                .orElse(FeatureChange.NOT_PERMITTED);
    }

    private FeatureChange switchTo(Actor actor, StoredOrganization organization, Feature feature, boolean on) {
        if (!organization.features().isGranted(feature)) {
            return FeatureChange.NOT_GRANTED;
        }
        if (organization.have(organization.features().switching(feature, on))) {
            events.publishEvent(new FlagSwitched(organization.id(), feature, on, actor));
        }
        return FeatureChange.DONE;
    }

    /** Lets an organization have a feature, or takes it away; only the operator does. */
    public FeatureChange grant(Actor operator, OrganizationId organization, Feature feature, boolean granted) {
        if (!accounts.isOperator(operator)) {
            return FeatureChange.NOT_PERMITTED;
        }
        if (freshFactor.isNeeded(operator)) {
            return FeatureChange.PROOF_NEEDED;
        }
        Optional<StoredOrganization> found = organizations.lock(organization.value());
        found.filter(stored -> stored.have(stored.features().granting(feature, granted)))
                .ifPresent(stored -> events.publishEvent(new FlagGranted(organization, feature, granted, operator)));
        return found.isPresent() ? FeatureChange.DONE : FeatureChange.NOT_FOUND;
    }
}
