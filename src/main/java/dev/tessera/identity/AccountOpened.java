package dev.tessera.identity;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.UserId;
import java.util.Map;
import java.util.Set;

/** A sign-up was completed: the address is proved and the account exists. Listeners run in the same transaction. */
public record AccountOpened(UserId user, String organizationName, ClientAddress address) implements AuditedEvent {

    @Override
    public AuditFacts audit() {
        return new AuditFacts(
                "account.opened",
                AuditFacts.Outcome.DONE,
                user,
                null,
                "account:" + user,
                address,
                Set.of(),
                Map.of("organization", organizationName));
    }
}
