package dev.tessera.organizations;

import dev.tessera.identity.AccountOpened;
import dev.tessera.kernel.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives everybody who signs up without an invitation their organization, in the transaction that opens the account. */
@Component
class Founding {

    private static final List<Role> ADMINISTRATOR = List.of(PredefinedRole.ADMINISTRATOR.role());

    private final OrganizationRepository organizations;
    private final MembershipRepository memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Founding(
            OrganizationRepository organizations,
            MembershipRepository memberships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void found(AccountOpened opened) {
        if (opened.invitation() != null) {
            return;
        }
        OrganizationId id = OrganizationId.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        organizations.save(new StoredOrganization(id, opened.organizationName(), now));
        memberships.save(new Membership(id, opened.user(), ADMINISTRATOR, now));
        events.publishEvent(new OrganizationCreated(id, opened.organizationName(), opened.user(), opened.address()));
    }
}
