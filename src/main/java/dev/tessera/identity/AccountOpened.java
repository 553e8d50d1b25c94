package dev.tessera.identity;

import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditedEvent;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.InvitationId;
import dev.tessera.kernel.UserId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up was completed: the address is proved and the account exists. Listeners run in the same transaction.
 *
 * @param organizationName of the organization that is to be founded, or that was joined
 * @param invitation the invitation that was accepted with it; null for somebody who founds an organization
 */
public record AccountOpened(
        UserId user, String organizationName, @Nullable InvitationId invitation, ClientAddress address)
        implements AuditedEvent {

    /** By somebody who founds an organization. */
    public AccountOpened(UserId user, String organizationName, ClientAddress address) {
        this(user, organizationName, null, address);
    }

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
