package dev.tessera.tokens;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.leaks.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A value that a rotation had put aside was handed in at the leak desk after it had retired, and nobody had presented it
 * since. The token goes on with its present value. Published in the transaction that notes it.
 *
 * @param generation which of the token's values it was
 */
public record RetiredValueFound(
        TokenId token,
        String name,
        int generation,
        UserId owner,
        OrganizationId organization,
        Instant at,
        Finding finding)
        implements AuditedEvent {

    @Override
    public AuditFacts audit() {
        return new AuditFacts(
                "app_token.retired_value_found",
                AuditFacts.Outcome.DONE,
                null,
                organization,
                "app_token:" + token,
                finding.finder(),
                Set.of(),
                Map.of(
                        "name",
                        name,
                        "generation",
                        String.valueOf(generation),
                        "found_at",
                        finding.foundAt(),
                        "note",
                        finding.note()));
    }
}
