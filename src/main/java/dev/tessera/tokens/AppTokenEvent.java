package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.TokenId;
import java.util.Map;

/** Something happened to an app token. Published in the transaction of the change. */
public sealed interface AppTokenEvent extends AuditedEvent {

    TokenId token();

    /** The token was made. */
    record AppTokenCreated(TokenId token, String name, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("app_token.created", by, "app_token:" + token, Map.of("name", name));
        }
    }

    /** The token was switched on or off. */
    record AppTokenSwitched(TokenId token, String name, boolean enabled, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            String action = enabled ? "app_token.enabled" : "app_token.disabled";
            return AuditFacts.done(action, by, "app_token:" + token, Map.of("name", name));
        }
    }

    /** The token was revoked, for good. */
    record AppTokenRevoked(TokenId token, String name, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("app_token.revoked", by, "app_token:" + token, Map.of("name", name));
        }
    }

    /** The token was deleted from its owner's list; it is as good as revoked. */
    record AppTokenDeleted(TokenId token, String name, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("app_token.deleted", by, "app_token:" + token, Map.of("name", name));
        }
    }
}
