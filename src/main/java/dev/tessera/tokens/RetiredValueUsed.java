package dev.tessera.tokens;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A value that a rotation had put aside was presented after it had retired, for the first time: the sign of a leak, or of a
 * program that was forgotten. It was refused. Published in the transaction that notes it.
 *
 * @param generation which of the token's values it was
 */
public record RetiredValueUsed(
        TokenId token,
        String name,
        int generation,
        UserId owner,
        OrganizationId organization,
        Instant at,
        Caller caller)
        implements AuditedEvent {

    @Override
    public AuditFacts audit() {
        return new AuditFacts(
                "app_token.retired_value_used",
                AuditFacts.Outcome.REFUSED,
                null,
                organization,
                "app_token:" + token,
                caller.address(),
                Set.of(),
                Map.of("name", name, "generation", String.valueOf(generation), "client", caller.client()));
    }
}
