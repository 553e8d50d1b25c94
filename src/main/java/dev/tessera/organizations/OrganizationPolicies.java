package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Governs what an organization demands of its members and allows their tokens. */
@Service
public class OrganizationPolicies {

    private final OrganizationRepository organizations;
    private final Organizations members;
    private final ApplicationEventPublisher events;

    OrganizationPolicies(
            OrganizationRepository organizations, Organizations members, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.members = members;
        this.events = events;
    }

    /**
     * Sets the policies of the organization that the actor acts in; publishes {@link PolicyChanged} if that changes
     * anything. Tokens that already are keep their validity.
     */
    @Transactional
    public Outcome change(Actor actor, TokenPolicy tokenPolicy, boolean mfaRequired) {
        OrganizationId organization = actor.organization();
        if (organization == null || !members.permissionsOf(actor).contains(Permission.MANAGE_POLICIES)) {
            return Outcome.NOT_PERMITTED;
        }
        StoredOrganization stored = organizations.lock(organization.value()).orElseThrow();
        if (stored.govern(tokenPolicy, mfaRequired)) {
            events.publishEvent(new PolicyChanged(organization, tokenPolicy, mfaRequired, actor));
        }
        return Outcome.DONE;
    }

    /** How a change ended. */
    public enum Outcome {
        DONE,
        /** The actor may not set policies, or acts in no organization. */
        NOT_PERMITTED
    }
}
