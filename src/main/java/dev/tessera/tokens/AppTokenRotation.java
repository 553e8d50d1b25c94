package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.Organization;
import dev.tessera.tokens.AppToken.PreviousValue;
import dev.tessera.tokens.AppTokenEvent.AppTokenRotated;
import dev.tessera.tokens.AppTokenEvent.AppTokenRotationFinished;
import dev.tessera.tokens.Rotation.AlreadyRotated;
import dev.tessera.tokens.Rotation.NoLongerGood;
import dev.tessera.tokens.Rotation.NotFound;
import dev.tessera.tokens.Rotation.NotPermitted;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.Rotation.ProofNeeded;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.Rotation.StillRotating;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives tokens new values. The lock on the token makes of many rotations of one generation the first the only one. */
@Component
class AppTokenRotation {

    private final AppTokenStore store;
    private final AppTokenValues values;
    private final TokenPermission permission;
    private final FreshFactor freshFactor;
    private final Accounts accounts;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppTokenRotation(
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

    Rotation rotate(Actor actor, TokenId id, int generation, Overlap overlap) {
        Optional<Organization> organization = permission.organizationToRotateIn(actor, id);
        Optional<ZoneId> home = accounts.find(actor.user()).map(Account::zone);
        if (organization.isEmpty() || home.isEmpty()) {
            return new NotPermitted();
        }
        Optional<StoredAppToken> locked = store.lock(actor, id);
        if (locked.isEmpty()) {
            return new NotFound();
        }
        StoredAppToken token = locked.get();
        Instant now = now();
        RotatedExpiry expiry = new RotatedExpiry(organization.get().tokenPolicy(), home.get());
        return refusal(actor, token, generation, now).orElseGet(() -> rotate(actor, token, overlap, expiry, now));
    }

    private Optional<Rotation> refusal(Actor actor, StoredAppToken stored, int generation, Instant now) {
        AppToken token = view(stored);
        if (!permission.grantableBy(actor).cover(token)) {
            return Optional.of(new NotPermitted());
        }
        if (!token.status(now).isLive()) {
            return Optional.of(new NoLongerGood());
        }
        if (token.generation() != generation) {
            return Optional.of(new AlreadyRotated());
        }
        if (token.retiring(now).isPresent()) {
            return token.retiring(now).map(old -> new StillRotating(old.retiresAt()));
        }
        return freshFactor.isNeeded(actor) ? Optional.of(new ProofNeeded()) : Optional.empty();
    }

    private Rotation rotate(Actor actor, StoredAppToken token, Overlap overlap, RotatedExpiry expiry, Instant now) {
        CredentialValue value = CredentialValue.generate(CredentialKind.APP_TOKEN, random);
        Instant oldRetires = earlier(now.plus(overlap.length()), token);
        values.retire(token.id(), token.generation(), oldRetires);
        token.rotate(value.lastFour(), expiry.of(token.validity(), token.expiresAt(), now));
        values.add(token.id(), token.generation(), value, now);
        events.publishEvent(new AppTokenRotated(token.id(), token.name(), token.generation(), oldRetires, actor));
        return new Rotated(view(token), value);
    }

    private static Instant earlier(Instant wanted, StoredAppToken token) {
        Instant expiry = token.expiresAt();
        return expiry != null && expiry.isBefore(wanted) ? expiry : wanted;
    }

    TokenChange finish(Actor actor, TokenId id) {
        if (!permission.mayMakeWorthless(actor, id)) {
            return TokenChange.NOT_PERMITTED;
        }
        return store.lock(actor, id).map(token -> finish(actor, token)).orElse(TokenChange.NOT_FOUND);
    }

    private TokenChange finish(Actor actor, StoredAppToken token) {
        if (token.isRevoked()) {
            return TokenChange.ALREADY_REVOKED;
        }
        Instant now = now();
        Optional<PreviousValue> old = view(token).retiring(now);
        if (old.isPresent()) {
            values.retire(token.id(), token.generation() - 1, now);
            events.publishEvent(new AppTokenRotationFinished(token.id(), token.name(), actor));
        }
        return TokenChange.DONE;
    }

    private AppToken view(StoredAppToken token) {
        return token.view(values.previousOf(token).orElse(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
