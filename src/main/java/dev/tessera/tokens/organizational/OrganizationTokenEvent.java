package dev.tessera.tokens.organizational;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.leaks.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Something happened to an organization token. Published in the transaction of the change. */
public sealed interface OrganizationTokenEvent extends AuditedEvent {

    TokenId token();

    /** The token was made; that its kind is deprecated is written down with it. */
    record OrganizationTokenCreated(TokenId token, String name, Actor by) implements OrganizationTokenEvent {
        @Override
        public AuditFacts audit() {
            return done("organization_token.created", by, token, Map.of("name", name, "deprecated", "true"));
        }
    }

    /** The token was switched on or off. */
    record OrganizationTokenSwitched(TokenId token, String name, boolean enabled, Actor by)
            implements OrganizationTokenEvent {
        @Override
        public AuditFacts audit() {
            String action = enabled ? "organization_token.enabled" : "organization_token.disabled";
            return done(action, by, token, Map.of("name", name));
        }
    }

    /** The token was revoked, for good. */
    record OrganizationTokenRevoked(TokenId token, String name, Actor by) implements OrganizationTokenEvent {
        @Override
        public AuditFacts audit() {
            return done("organization_token.revoked", by, token, Map.of("name", name));
        }
    }

    /** The token was deleted from the list; it is as good as revoked. */
    record OrganizationTokenDeleted(TokenId token, String name, Actor by) implements OrganizationTokenEvent {
        @Override
        public AuditFacts audit() {
            return done("organization_token.deleted", by, token, Map.of("name", name));
        }
    }

    /** The token was found in the wild, and revoked. Nobody who is known did it. */
    record OrganizationTokenLeaked(TokenId token, String name, OrganizationId organization, Instant at, Finding finding)
            implements OrganizationTokenEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "organization_token.leaked",
                    AuditFacts.Outcome.DONE,
                    null,
                    organization,
                    "organization_token:" + token,
                    finding.finder(),
                    Set.of(),
                    Map.of("name", name, "found_at", finding.foundAt(), "note", finding.note()));
        }
    }

    private static AuditFacts done(String action, Actor by, TokenId token, Map<String, String> details) {
        return AuditFacts.done(action, by, "organization_token:" + token, details);
    }
}
