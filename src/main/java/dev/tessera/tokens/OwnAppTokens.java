package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenEvent.AppTokenDeleted;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.AppTokenEvent.AppTokenSwitched;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their tokens. Each change locks the token first, so none is lost to another. */
@Service
@Transactional
class OwnAppTokens implements AppTokens {

    private final AppTokenCreation creation;
    private final AppTokenStore store;
    private final AppTokenSearch search;
    private final TokenPermission permission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAppTokens(
            AppTokenCreation creation,
            AppTokenStore store,
            AppTokenSearch search,
            TokenPermission permission,
            ApplicationEventPublisher events,
            Clock clock) {
        this.creation = creation;
        this.store = store;
        this.search = search;
        this.permission = permission;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Creation create(Actor actor, NewAppToken wanted) {
        return creation.create(actor, wanted);
    }

    @Override
    public TokenChange switchOn(Actor actor, TokenId token) {
        if (permission.organizationToManageTokensIn(actor).isEmpty()) {
            return TokenChange.NOT_PERMITTED;
        }
        return store.lock(actor, token)
                .map(stored -> switchTo(true, stored, actor))
                .orElse(TokenChange.NOT_FOUND);
    }

    @Override
    public TokenChange switchOff(Actor actor, TokenId token) {
        return store.lock(actor, token)
                .map(stored -> switchTo(false, stored, actor))
                .orElse(TokenChange.NOT_FOUND);
    }

    @Override
    public TokenChange revoke(Actor actor, TokenId token) {
        return store.lock(actor, token).map(stored -> revoke(stored, actor)).orElse(TokenChange.NOT_FOUND);
    }

    @Override
    public TokenChange delete(Actor actor, TokenId token) {
        return store.lock(actor, token).map(stored -> delete(stored, actor)).orElse(TokenChange.NOT_FOUND);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AppToken> find(Actor actor, TokenId token) {
        return store.find(actor, token).map(StoredAppToken::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppToken> list(Actor actor, AppTokenQuery query, int offset, int limit) {
        return search.list(actor, query, clock.instant(), offset, limit).stream()
                .map(StoredAppToken::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor actor, AppTokenQuery query) {
        return Math.toIntExact(search.count(actor, query, clock.instant()));
    }

    private TokenChange switchTo(boolean on, StoredAppToken token, Actor actor) {
        if (token.isRevoked()) {
            return TokenChange.ALREADY_REVOKED;
        }
        if (token.switchTo(on)) {
            events.publishEvent(new AppTokenSwitched(token.id(), token.name(), on, actor));
        }
        return TokenChange.DONE;
    }

    private TokenChange revoke(StoredAppToken token, Actor actor) {
        if (token.isRevoked()) {
            return TokenChange.ALREADY_REVOKED;
        }
        token.revoke(actor.user(), now());
        events.publishEvent(new AppTokenRevoked(token.id(), token.name(), actor));
        return TokenChange.DONE;
    }

    private TokenChange delete(StoredAppToken token, Actor actor) {
        String name = token.name();
        token.delete(actor.user(), now());
        events.publishEvent(new AppTokenDeleted(token.id(), name, actor));
        return TokenChange.DONE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
