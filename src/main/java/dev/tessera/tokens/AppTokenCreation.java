package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Organization;
import dev.tessera.tokens.AppTokenEvent.AppTokenCreated;
import dev.tessera.tokens.Creation.AddressesRefused;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.ProofNeeded;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Creation.ValidityRefused.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes tokens. */
@Component
class AppTokenCreation {

    private final AppTokenStore store;
    private final AppTokenValues values;
    private final TokenPermission permission;
    private final FreshFactor freshFactor;
    private final Accounts accounts;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppTokenCreation(
            AppTokenStore store,
            AppTokenValues values,
            TokenPermission permission,
            FreshFactor freshFactor,
            Accounts accounts,
            SecureRandom random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.permission = permission;
        this.freshFactor = freshFactor;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiry = wanted.validity().expiry(now, home.get()).orElse(null);
        Grantable grantable = permission.grantableBy(actor);
        Optional<Creation> refusal = refusal(wanted, organization.get(), grantable, expiry, now);
        return refusal.or(() -> proof(actor))
                .orElseGet(() -> issue(actor, organization.get().id(), wanted, grantable, now, expiry));
    }

    private Optional<Creation> refusal(
            NewAppToken wanted, Organization organization, Grantable grantable, @Nullable Instant expiry, Instant now) {
        Optional<Creation> refusal = TokenName.faultOf(wanted.name()).map(NameInvalid::new);
        return refusal.or(() -> new ValidityRule(organization.tokenPolicy()).refusal(wanted.validity(), now))
                .or(() -> grantable.refusal(wanted.permissions()))
                .or(() -> refusalByParent(wanted, grantable, expiry));
    }

    /** Asked for last, so that nobody proves anything for what is then refused. */
    private Optional<Creation> proof(Actor actor) {
        return freshFactor.isNeeded(actor) ? Optional.of(new ProofNeeded()) : Optional.empty();
    }

    private static Optional<Creation> refusalByParent(
            NewAppToken wanted, Grantable grantable, @Nullable Instant expiry) {
        if (!grantable.outlive(expiry)) {
            return Optional.of(new ValidityRefused(Reason.BEYOND_TOKEN, OptionalInt.empty()));
        }
        return grantable.reach(grantable.addressesFor(wanted.addresses()))
                ? Optional.empty()
                : Optional.of(new AddressesRefused());
    }

    private Creation issue(
            Actor actor,
            OrganizationId organization,
            NewAppToken wanted,
            Grantable grantable,
            Instant now,
            @Nullable Instant expiry) {
        TokenName name = TokenName.of(wanted.name());
        CredentialValue value = CredentialValue.generate(CredentialKind.APP_TOKEN, random);
        AppToken token = new AppToken(
                TokenId.next(),
                name.shown(),
                value.kind().prefix(),
                value.lastFour(),
                1,
                wanted.validity().kind(),
                grantable.permissionsFor(wanted.permissions()),
                grantable.addressesFor(wanted.addresses()),
                wanted.enabled(),
                now,
                expiry,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
        if (!store.add(actor, organization, name, token)) {
            return new NameTaken();
        }
        values.add(token.id(), token.generation(), value, now);
        events.publishEvent(new AppTokenCreated(token.id(), token.name(), actor));
        return new Created(token, value);
    }
}
