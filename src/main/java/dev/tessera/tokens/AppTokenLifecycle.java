package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenEvent.AppTokenDeleted;
import dev.tessera.tokens.AppTokenEvent.AppTokenPaused;
import dev.tessera.tokens.AppTokenEvent.AppTokenResumed;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.AppTokenEvent.AppTokenSwitched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes tokens worthless, for a while or for good, and good again. Each change locks its token first, so none is lost. */
@Component
class AppTokenLifecycle {

    private final AppTokenStore store;
    private final TokenPermission permission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppTokenLifecycle(AppTokenStore store, TokenPermission permission, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.permission = permission;
        this.events = events;
        this.clock = clock;
    }

    TokenChange switchOn(Actor actor, TokenId id) {
        return makeGood(actor, id, (token, now) -> switchTo(true, token, actor));
    }

    TokenChange switchOff(Actor actor, TokenId id) {
        return makeWorthless(actor, id, (token, now) -> switchTo(false, token, actor));
    }

    TokenChange pause(Actor actor, TokenId id, Duration span) {
        if (span.compareTo(AppTokens.LONGEST_PAUSE) > 0 || !span.isPositive()) {
            throw new IllegalArgumentException("A pause is no longer than " + AppTokens.LONGEST_PAUSE);
        }
        return makeWorthless(actor, id, (token, now) -> pause(token, now, now.plus(span), actor));
    }

    TokenChange resume(Actor actor, TokenId id) {
        return makeGood(actor, id, (token, now) -> resume(token, now, actor));
    }

    TokenChange revoke(Actor actor, TokenId id) {
        return makeWorthless(actor, id, (token, now) -> revoke(token, now, actor));
    }

    TokenChange delete(Actor actor, TokenId id) {
        return makeWorthless(actor, id, (token, now) -> delete(token, now, actor));
    }

    private TokenChange makeGood(Actor actor, TokenId id, BiFunction<StoredAppToken, Instant, TokenChange> change) {
        return permission.organizationToManageTokensIn(actor).isEmpty()
                ? TokenChange.NOT_PERMITTED
                : change(actor, id, change);
    }

    private TokenChange makeWorthless(
            Actor actor, TokenId id, BiFunction<StoredAppToken, Instant, TokenChange> change) {
        return permission.mayMakeWorthless(actor, id) ? change(actor, id, change) : TokenChange.NOT_PERMITTED;
    }

    private TokenChange change(Actor actor, TokenId id, BiFunction<StoredAppToken, Instant, TokenChange> change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.lock(actor, id).map(token -> change.apply(token, now)).orElse(TokenChange.NOT_FOUND);
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

    private TokenChange pause(StoredAppToken token, Instant now, Instant until, Actor actor) {
        if (token.isRevoked()) {
            return TokenChange.ALREADY_REVOKED;
        }
        token.pause(now, until);
        events.publishEvent(new AppTokenPaused(token.id(), token.name(), until, actor));
        return TokenChange.DONE;
    }

    private TokenChange resume(StoredAppToken token, Instant now, Actor actor) {
        if (token.isRevoked()) {
            return TokenChange.ALREADY_REVOKED;
        }
        if (token.resume(now)) {
            events.publishEvent(new AppTokenResumed(token.id(), token.name(), actor));
        }
        return TokenChange.DONE;
    }

    private TokenChange revoke(StoredAppToken token, Instant now, Actor actor) {
        if (token.isRevoked()) {
            return TokenChange.ALREADY_REVOKED;
        }
        token.revoke(actor.user(), now);
        events.publishEvent(new AppTokenRevoked(token.id(), token.name(), actor));
        return TokenChange.DONE;
    }

    private TokenChange delete(StoredAppToken token, Instant now, Actor actor) {
        String name = token.name();
        token.delete(actor.user(), now);
        events.publishEvent(new AppTokenDeleted(token.id(), name, actor));
        return TokenChange.DONE;
    }
}
