package dev.tessera.tokens.inventory;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.LeaversCredential;
import dev.tessera.organizations.LeaversCredentials;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a leaver would leave: what the inventory has of theirs. */
@Component
@Transactional(readOnly = true)
class LeaversInventory implements LeaversCredentials {

    private final InventorySearch search;
    private final Clock clock;

    LeaversInventory(InventorySearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<LeaversCredential> of(UserId leaver, OrganizationId organization) {
        CredentialQuery theirs = new CredentialQuery("", null, leaver, null, CredentialQuery.Sort.LAST_USED, false);
        return search.page(organization, theirs, null, MOST, clock.instant()).stream()
                .map(LeaversInventory::view)
                .toList();
    }

    private static LeaversCredential view(Credential credential) {
        return new LeaversCredential(
                LeaversCredential.Kind.valueOf(credential.kind().name()),
                credential.id(),
                credential.name(),
                credential.hint(),
                credential.lastUsedAt(),
                credential.lastUsedAddress(),
                credential.expiresAt());
    }
}
