package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyDeleted;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRevoked;
import dev.tessera.tokens.apikeys.ApiKeyEvent.ApiKeyRotationFinished;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their API keys. Each change locks the key first, so none is lost to another. */
@Service
@Transactional
class OwnApiKeys implements ApiKeys {

    private final SecretIssuer issuer;
    private final ApiKeyStore store;
    private final ApiKeyAuthentication authentication;
    private final SecretPermission permission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnApiKeys(
            SecretIssuer issuer,
            ApiKeyStore store,
            ApiKeyAuthentication authentication,
            SecretPermission permission,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issuer = issuer;
        this.store = store;
        this.authentication = authentication;
        this.permission = permission;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ApiKeyCreation create(Actor actor, String name) {
        return issuer.create(actor, name);
    }

    @Override
    public ApiKeyRotation rotate(Actor actor, ApiKeyId key, int generation, Overlap overlap) {
        return issuer.rotate(actor, key, generation, overlap);
    }

    @Override
    public ApiKeyChange finishRotation(Actor actor, ApiKeyId key, int generation) {
        return change(actor, key, stored -> finish(stored, generation, actor));
    }

    @Override
    public ApiKeyChange revoke(Actor actor, ApiKeyId key) {
        return change(actor, key, stored -> revoke(stored, actor));
    }

    @Override
    public ApiKeyChange delete(Actor actor, ApiKeyId key) {
        return change(actor, key, stored -> delete(stored, actor));
    }

    private ApiKeyChange change(Actor actor, ApiKeyId key, Function<StoredApiKey, ApiKeyChange> change) {
        return permission.reachesKeys(actor)
                ? store.lock(actor, key).map(change).orElse(ApiKeyChange.NOT_FOUND)
                : ApiKeyChange.NOT_PERMITTED;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayReach(Actor actor) {
        return permission.reachesKeys(actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ApiKey> find(Actor actor, ApiKeyId key) {
        return permission.reachesKeys(actor) ? store.find(actor, key) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiKey> list(Actor actor, int offset, int limit) {
        return permission.reachesKeys(actor) ? store.list(actor, offset, limit) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiKey> newest(Actor actor, @Nullable ApiKeyPosition after, int limit) {
        return permission.reachesKeys(actor) ? store.newest(actor, after, limit) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return permission.reachesKeys(actor) ? Math.toIntExact(store.count(actor)) : 0;
    }

    @Override
    public Optional<ApiKeyHolder> authenticate(String key, String secret, ClientAddress address) {
        return authentication.authenticate(key, secret, address);
    }

    private ApiKeyChange finish(StoredApiKey key, int generation, Actor actor) {
        if (key.isRevoked()) {
            return ApiKeyChange.ALREADY_REVOKED;
        }
        if (key.generation() != generation) {
            return ApiKeyChange.ALREADY_ROTATED;
        }
        Instant now = now();
        store.predecessor(key.id(), generation)
                .filter(predecessor -> predecessor.overlapEnd(now).isPresent())
                .ifPresent(predecessor -> {
                    predecessor.retire(now);
                    events.publishEvent(new ApiKeyRotationFinished(key.id(), key.name(), generation, actor));
                });
        return ApiKeyChange.DONE;
    }

    private ApiKeyChange revoke(StoredApiKey key, Actor actor) {
        if (key.isRevoked()) {
            return ApiKeyChange.ALREADY_REVOKED;
        }
        key.revoke(actor.user(), now());
        events.publishEvent(new ApiKeyRevoked(key.id(), key.name(), actor));
        return ApiKeyChange.DONE;
    }

    private ApiKeyChange delete(StoredApiKey key, Actor actor) {
        String name = key.name();
        key.delete(actor.user(), now());
        events.publishEvent(new ApiKeyDeleted(key.id(), name, actor));
        return ApiKeyChange.DONE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
