package dev.tessera.audit;

import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Organizations;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Decides who reads which log: an organization's whoever holds the permission there, the instance's its operator. */
@Component
class AuditGate {

    private final Organizations organizations;
    private final Accounts accounts;

    AuditGate(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /** @throws AccessDeniedException if the log is not the actor's to read */
    AuditChain enter(Actor actor, AuditScope scope) {
        Optional<AuditChain> chain = switch (scope) {
            case ORGANIZATION ->
                actor.affiliation()
                        .filter(organization ->
                                organizations.permissionsOf(actor).contains(Permission.VIEW_AUDIT_LOG))
                        .map(AuditChain::of);
            case INSTANCE -> accounts.isOperator(actor) ? Optional.of(AuditChain.INSTANCE) : Optional.empty();
        };
        return chain.orElseThrow(() -> new AccessDeniedException("The log is not the actor's to read"));
    }
}
