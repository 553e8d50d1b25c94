package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Organization;
import dev.tessera.tokens.AppTokenEvent.AppTokenCreated;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.ValidityRefused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes tokens. */
@Component
class AppTokenCreation {

    private final AppTokenStore store;
    private final TokenPermission permission;
    private final Accounts accounts;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppTokenCreation(
            AppTokenStore store,
            TokenPermission permission,
            Accounts accounts,
            SecureRandom random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.permission = permission;
        this.accounts = accounts;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    Creation create(Actor actor, NewAppToken wanted) {
        Optional<Organization> organization = permission.organizationToManageTokensIn(actor);
        Optional<ZoneId> home = accounts.find(actor.user()).map(Account::zone);
        if (organization.isEmpty() || home.isEmpty()) {
            return new NotPermitted();
        }
        Optional<NameInvalid.Fault> fault = TokenName.faultOf(wanted.name());
        if (fault.isPresent()) {
            return new NameInvalid(fault.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ValidityRefused> refusal =
                new ValidityRule(organization.get().tokenPolicy()).refusal(wanted.validity(), now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant expiry = wanted.validity().expiry(now, home.get()).orElse(null);
        return issue(actor, organization.get().id(), wanted, now, expiry);
    }

    private Creation issue(
            Actor actor, OrganizationId organization, NewAppToken wanted, Instant now, @Nullable Instant expiry) {
        TokenName name = TokenName.of(wanted.name());
        CredentialValue value = CredentialValue.generate(CredentialKind.APP_TOKEN, random);
        AppToken token = new AppToken(
                TokenId.next(),
                name.shown(),
                value.kind().prefix(),
                value.lastFour(),
                wanted.validity().kind(),
                wanted.enabled(),
                now,
                expiry,
                null,
                null,
                null,
                0);
        if (!store.add(actor, organization, name, token, value.hash())) {
            return new NameTaken();
        }
        events.publishEvent(new AppTokenCreated(token.id(), token.name(), actor));
        return new Created(token, value);
    }
}
