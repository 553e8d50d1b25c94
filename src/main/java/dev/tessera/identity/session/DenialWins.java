package dev.tessera.identity.session;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;

/** Opens a view that one check allows and none denies. Vaadin's own rule takes it for a mistake that checks differ. */
class DenialWins implements AccessCheckDecisionResolver {

    private static final long serialVersionUID = 1L;

    @Override
    public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext context) {
        return results.stream()
                .filter(result -> isDenial(result.decision()))
                .map(AccessCheckResult::reason)
                .findFirst()
                .map(context::deny)
                .orElseGet(() -> allowedByAny(results) ? context.allow() : context.deny("No check allows it"));
    }

    private static boolean isDenial(AccessCheckDecision decision) {
        return decision == AccessCheckDecision.DENY || decision == AccessCheckDecision.REJECT;
    }

    private static boolean allowedByAny(List<AccessCheckResult> results) {
        return results.stream().anyMatch(result -> result.decision() == AccessCheckDecision.ALLOW);
    }
}
