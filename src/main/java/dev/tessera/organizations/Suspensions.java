package dev.tessera.organizations;

import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an organization for a while, which only the operator does. Its members see it as it is and why it is closed; they can
 * change nothing but make credentials of their own worthless, and none of its credentials is good from the next request on.
 */
@Service
@Transactional
public class Suspensions {

    private final OrganizationRepository organizations;
    private final Accounts accounts;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suspensions(
            OrganizationRepository organizations,
            Accounts accounts,
            FreshFactor freshFactor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.events = events;
        this.clock = clock;
    }

    /** Closes the organization; one that is closed already keeps its reason. */
    public SuspensionChange suspend(Actor operator, OrganizationId organization, String reason) {
        String told = reason.strip();
        if (told.isEmpty()) {
            return SuspensionChange.REASON_MISSING;
        }
        if (told.length() > Suspension.REASON_LENGTH) {
            return SuspensionChange.REASON_TOO_LONG;
        }
        return change(operator, organization, stored -> {
            if (stored.suspend(told, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                events.publishEvent(new OrganizationSuspended(organization, stored.name(), told, operator));
            }
        });
    }

    /** Opens the organization again. */
    public SuspensionChange resume(Actor operator, OrganizationId organization) {
        return change(operator, organization, stored -> {
            if (stored.resume()) {
                events.publishEvent(new OrganizationResumed(organization, stored.name(), operator));
            }
        });
    }

    private SuspensionChange change(Actor operator, OrganizationId organization, Consumer<StoredOrganization> change) {
        if (!accounts.isOperator(operator)) {
            return SuspensionChange.NOT_PERMITTED;
        }
        if (freshFactor.isNeeded(operator)) {
            return SuspensionChange.PROOF_NEEDED;
        }
        Optional<StoredOrganization> found = organizations.lock(organization.value());
        found.ifPresent(change);
        return found.isPresent() ? SuspensionChange.DONE : SuspensionChange.NOT_FOUND;
    }

    /** Why the organization that the actor acts in is closed; empty while it is not. */
    @Transactional(readOnly = true)
    public Optional<Suspension> of(Actor actor) {
        return actor.affiliation()
                .flatMap(organization -> organizations.findById(organization.value()))
                .flatMap(StoredOrganization::suspension);
    }
}
