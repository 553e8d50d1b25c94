package dev.tessera.verification;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.kernel.VerifierId;
import java.util.Optional;
import java.util.UUID;

/** Something changed: what was cached of it must not be used any more. */
record Drop(Kind kind, UUID id) {

    /** What changed. */
    enum Kind {
        TOKEN,
        ACCOUNT,
        ORGANIZATION,
        VERIFIER
    }

    static Drop of(TokenId token) {
        return new Drop(Kind.TOKEN, token.value());
    }

    static Drop of(UserId account) {
        return new Drop(Kind.ACCOUNT, account.value());
    }

    static Drop of(OrganizationId organization) {
        return new Drop(Kind.ORGANIZATION, organization.value());
    }

    static Drop of(VerifierId verifier) {
        return new Drop(Kind.VERIFIER, verifier.value());
    }

    /** Reads what another node wrote with {@link #toString()}; empty if this node does not understand it. */
    static Optional<Drop> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Drop(Kind.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
