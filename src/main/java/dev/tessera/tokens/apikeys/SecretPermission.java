package dev.tessera.tokens.apikeys;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.Affiliations;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Organizations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who gets new secrets, and how far tokens reach. */
@Component
class SecretPermission {

    private final Organizations organizations;
    private final Affiliations affiliations;
    private final Accounts accounts;
    private final FreshFactor freshFactor;

    SecretPermission(
            Organizations organizations, Affiliations affiliations, Accounts accounts, FreshFactor freshFactor) {
        this.organizations = organizations;
        this.affiliations = affiliations;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
    }

    /** Why the actor gets no new secret now; empty if they do. */
    Optional<SecretRefusal> refusal(Actor actor) {
        if (actor.session() == null) {
            return Optional.of(SecretRefusal.SESSION_NEEDED);
        }
        if (!mayManageKeys(actor)) {
            return Optional.of(SecretRefusal.NOT_PERMITTED);
        }
        if (freshFactor.isNeeded(actor)) {
            return Optional.of(SecretRefusal.PROOF_NEEDED);
        }
        return isSecondFactorMissing(actor) ? Optional.of(SecretRefusal.SECOND_FACTOR_NEEDED) : Optional.empty();
    }

    private boolean mayManageKeys(Actor actor) {
        boolean inGoodStanding = actor.affiliation()
                .flatMap(organizations::find)
                .filter(organization -> !organization.suspended())
                .isPresent();
        return inGoodStanding && organizations.permissionsOf(actor).contains(Permission.MANAGE_OWN_API_KEYS);
    }

    /** A session that began before codes were switched on has proved a password only. */
    private boolean isSecondFactorMissing(Actor actor) {
        boolean proved = actor.factors().stream().anyMatch(factor -> factor != Factor.PASSWORD);
        return !proved && isSecondFactorAskedOf(actor.user());
    }

    private boolean isSecondFactorAskedOf(UserId user) {
        return accounts.find(user).map(Account::mfaEnabled).orElse(true) || affiliations.mfaRequired(user);
    }

    /** Whether the actor may see their keys and make them worthless: persons always, a token if it reaches to API keys. */
    boolean reachesKeys(Actor actor) {
        ActingToken token = actor.token();
        return token == null || organizations.permissionsOf(actor).contains(Permission.MANAGE_OWN_API_KEYS);
    }
}
