package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import dev.tessera.tokens.inventory.RevocableKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Revokes app tokens of an organization, whosever they are. */
@Component
class RevocableAppTokens implements RevocableKind {

    private final AppTokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevocableAppTokens(AppTokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.APP_TOKEN;
    }

    @Override
    public Ending revoke(Actor actor, OrganizationId organization, UUID credential) {
        return store.lockIn(organization, new TokenId(credential))
                .map(token -> revoke(actor, token))
                .orElse(Ending.NOT_FOUND);
    }

    private Ending revoke(Actor actor, StoredAppToken token) {
        if (token.isRevoked()) {
            return Ending.ALREADY_REVOKED;
        }
        token.revoke(actor.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new AppTokenRevoked(token.id(), token.name(), actor));
        return Ending.REVOKED;
    }
}
