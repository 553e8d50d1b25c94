package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.leaks.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

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

    /** The token was revoked because nobody used it for as long as its organization's policy says. */
    record AppTokenRevokedUnused(TokenId token, String name, OrganizationId organization, long days)
            implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "app_token.revoked_unused",
                    AuditFacts.Outcome.DONE,
                    null,
                    organization,
                    "app_token:" + token,
                    ClientAddress.NONE,
                    Set.of(),
                    Map.of("name", name, "days", String.valueOf(days)));
        }
    }

    /** A value of the token was handed in at the leak desk, and the token was revoked for it. */
    record AppTokenLeaked(
            TokenId token, String name, UserId owner, OrganizationId organization, Instant at, Finding finding)
            implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return new AuditFacts(
                    "app_token.leaked",
                    AuditFacts.Outcome.DONE,
                    null,
                    organization,
                    "app_token:" + token,
                    finding.finder(),
                    Set.of(),
                    Map.of("name", name, "found_at", finding.foundAt(), "note", finding.note()));
        }
    }

    /** The token goes on until then, though its owner was removed from the organization. */
    record AppTokenKept(TokenId token, String name, UserId owner, Instant until, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done(
                    "app_token.kept",
                    by,
                    "app_token:" + token,
                    Map.of("name", name, "owner", owner.toString(), "until", until.toString()));
        }
    }

    /** The token belongs to somebody else from now on, as its owner was removed from the organization. */
    record AppTokenHandedOver(TokenId token, String name, UserId from, UserId heir, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done(
                    "app_token.handed_over",
                    by,
                    "app_token:" + token,
                    Map.of("name", name, "owner", from.toString(), "heir", heir.toString()));
        }
    }

    /** The token was deleted from its owner's list; it is as good as revoked. */
    record AppTokenDeleted(TokenId token, String name, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("app_token.deleted", by, "app_token:" + token, Map.of("name", name));
        }
    }

    /** The token was made to be refused until then, or until its owner resumes it. */
    record AppTokenPaused(TokenId token, String name, Instant until, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done(
                    "app_token.paused", by, "app_token:" + token, Map.of("name", name, "until", until.toString()));
        }
    }

    /** The token's pause was ended by hand. */
    record AppTokenResumed(TokenId token, String name, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("app_token.resumed", by, "app_token:" + token, Map.of("name", name));
        }
    }

    /**
     * The token got a new value.
     *
     * @param generation the generation of the new value
     * @param oldRetires the first moment at which the old value is no longer good
     */
    record AppTokenRotated(TokenId token, String name, int generation, Instant oldRetires, Actor by)
            implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done(
                    "app_token.rotated",
                    by,
                    "app_token:" + token,
                    Map.of(
                            "name", name,
                            "generation", String.valueOf(generation),
                            "old_retires", oldRetires.toString()));
        }
    }

    /** The old value was made to retire before its time. */
    record AppTokenRotationFinished(TokenId token, String name, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done("app_token.rotation_finished", by, "app_token:" + token, Map.of("name", name));
        }
    }

    /** The token has another name, or may do other things, or be used from elsewhere. */
    record AppTokenChanged(TokenId token, AppTokenEdit before, AppTokenEdit after, Actor by) implements AppTokenEvent {
        @Override
        public AuditFacts audit() {
            return AuditFacts.done(
                    "app_token.changed",
                    by,
                    "app_token:" + token,
                    Map.of("name", after.name(), "before", words(before), "after", words(after)));
        }

        private static String words(AppTokenEdit edit) {
            String permissions = edit.permissions() == null ? "all" : PermissionNames.of(edit.permissions());
            String addresses = edit.addresses().isAnywhere()
                    ? "anywhere"
                    : edit.addresses().toString();
            return "%s; permissions: %s; addresses: %s".formatted(edit.name(), permissions, addresses);
        }
    }
}
