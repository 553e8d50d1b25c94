package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ApiKeyIdentifier;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.tokens.Creation.NameInvalid.Fault;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.TokenName;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameInvalid;
import dev.tessera.tokens.apikeys.ApiKeyCreation.NameTaken;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyCreated;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.AlreadyRevoked;
import dev.tessera.tokens.apikeys.ApiKeyRotation.AlreadyRotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.NotFound;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.StillRotating;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes secrets: the first one with its key, and each that follows. */
@Component
class SecretIssuer {

    private final ApiKeyStore store;
    private final SecretPermission permission;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecretIssuer(
            ApiKeyStore store,
            SecretPermission permission,
            SecureRandom random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.permission = permission;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    ApiKeyCreation create(Actor actor, String name) {
        Optional<SecretRefusal> refusal = permission.refusal(actor);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Fault> fault = TokenName.faultOf(name);
        return fault.isPresent() ? new NameInvalid(fault.get()) : create(actor, TokenName.of(name));
    }

    private ApiKeyCreation create(Actor actor, TokenName name) {
        ApiKeyId id = ApiKeyId.next();
        OrganizationId organization = actor.affiliation().orElseThrow();
        Instant now = now();
        if (!store.add(id, actor, organization, name, ApiKeyIdentifier.generate(random), now)) {
            return new NameTaken();
        }
        CredentialValue secret = issue(id, 1, now);
        ApiKey key = store.find(actor, id).orElseThrow();
        events.publishEvent(new ApiKeyCreated(id, key.name(), actor));
        return new Created(key, secret);
    }

    /** The key is locked first, so that whoever comes second sees that it was rotated. */
    ApiKeyRotation rotate(Actor actor, ApiKeyId id, int generation, Overlap overlap) {
        Optional<SecretRefusal> refusal = permission.refusal(actor);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<StoredApiKey> locked = store.lock(actor, id);
        if (locked.isEmpty()) {
            return new NotFound();
        }
        StoredApiKey key = locked.get();
        if (key.isRevoked()) {
            return new AlreadyRevoked();
        }
        if (key.generation() != generation) {
            return new AlreadyRotated();
        }
        Instant now = now();
        StoredApiSecret newest = store.secret(id, generation);
        return store.predecessor(id, generation)
                .flatMap(predecessor -> predecessor.overlapEnd(now))
                .filter(end -> !newest.isLeaked())
                .<ApiKeyRotation>map(StillRotating::new)
                .orElseGet(() -> rotate(actor, key, now, newest.retireBy(now.plus(overlap.length()))));
    }

    /** Who was left with the secret before a leaked one loses it now: two are good at most, and one was found. */
    private ApiKeyRotation rotate(Actor actor, StoredApiKey key, Instant now, Instant retirement) {
        key.rotate();
        CredentialValue secret = issue(key.id(), key.generation(), now);
        ApiKey rotated = store.find(actor, key.id()).orElseThrow();
        events.publishEvent(new ApiKeyRotated(key.id(), key.name(), key.generation(), retirement, actor));
        return new Rotated(rotated, secret);
    }

    private CredentialValue issue(ApiKeyId key, int generation, Instant now) {
        CredentialValue secret = CredentialValue.generate(CredentialKind.API_SECRET, random);
        store.addSecret(key, generation, secret, now);
        return secret;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
