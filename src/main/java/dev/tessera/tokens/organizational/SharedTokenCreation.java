package dev.tessera.tokens.organizational;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Organization;
import dev.tessera.tokens.TokenName;
import dev.tessera.tokens.ValidityRule;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.Created;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NameInvalid;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NameTaken;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NotPermitted;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.ProofNeeded;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.ValidityNotAllowed;
import dev.tessera.tokens.organizational.OrganizationTokenEvent.OrganizationTokenCreated;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes organization tokens. */
@Component
class SharedTokenCreation {

    private final OrganizationTokenStore store;
    private final OrganizationTokenPermission permission;
    private final FreshFactor freshFactor;
    private final Accounts accounts;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedTokenCreation(
            OrganizationTokenStore store,
            OrganizationTokenPermission permission,
            FreshFactor freshFactor,
            Accounts accounts,
            SecureRandom random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.permission = permission;
        this.freshFactor = freshFactor;
        this.accounts = accounts;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    OrganizationTokenCreation create(Actor actor, NewOrganizationToken wanted) {
        Optional<Organization> organization = permission.organizationOf(actor);
        Optional<ZoneId> home = accounts.find(actor.user()).map(Account::zone);
        if (actor.session() == null || organization.isEmpty() || home.isEmpty()) {
            return new NotPermitted();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return refusal(wanted, organization.get(), now)
                .or(() -> proof(actor))
                .orElseGet(() -> issue(actor, organization.get(), wanted, home.get(), now));
    }

    private static Optional<OrganizationTokenCreation> refusal(
            NewOrganizationToken wanted, Organization organization, Instant now) {
        return TokenName.faultOf(wanted.name())
                .<OrganizationTokenCreation>map(NameInvalid::new)
                .or(() -> new ValidityRule(organization.tokenPolicy())
                        .refusal(wanted.validity(), now)
                        .map(ValidityNotAllowed::new));
    }

    /** Asked for last, so that nobody proves anything for what is then refused. */
    private Optional<OrganizationTokenCreation> proof(Actor actor) {
        return freshFactor.isNeeded(actor) ? Optional.of(new ProofNeeded()) : Optional.empty();
    }

    private OrganizationTokenCreation issue(
            Actor actor, Organization organization, NewOrganizationToken wanted, ZoneId home, Instant now) {
        TokenName name = TokenName.of(wanted.name());
        CredentialValue value = CredentialValue.generate(CredentialKind.ORGANIZATION_TOKEN, random);
        OrganizationToken token = new OrganizationToken(
                TokenId.next(),
                name.shown(),
                value.lastFour(),
                wanted.validity().kind(),
                wanted.enabled(),
                actor.user(),
                now,
                wanted.validity().expiry(now, home).orElse(null),
                null,
                null,
                null,
                0);
        if (!store.add(organization.id(), name, token, value)) {
            return new NameTaken();
        }
        events.publishEvent(new OrganizationTokenCreated(token.id(), token.name(), actor));
        return new Created(token, value);
    }
}
