package dev.tessera.tokens.inventory.ui;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.MemberStandings.Standing;
import dev.tessera.organizations.MemberStandings.State;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.Credential.Position;
import dev.tessera.tokens.inventory.CredentialQuery;
import dev.tessera.tokens.inventory.OrganizationCredentials;
import dev.tessera.tokens.inventory.OrganizationCredentials.Ending;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The credentials, as whoever is in front of the page may see and revoke them at that moment. */
@Component
class InventorySource {

    private final OrganizationCredentials credentials;
    private final CurrentActor actor;
    private final Accounts accounts;
    private final Clock clock;

    InventorySource(OrganizationCredentials credentials, CurrentActor actor, Accounts accounts, Clock clock) {
        this.credentials = credentials;
        this.actor = actor;
        this.accounts = accounts;
        this.clock = clock;
    }

    CredentialWords words(Locale locale) {
        ZoneId zone = accounts.find(actor.require().user()).map(Account::zone).orElse(ZoneId.of("UTC"));
        return new CredentialWords(zone, locale, clock);
    }

    List<Credential> page(CredentialQuery query, @Nullable Position after, int limit) {
        return credentials.page(actor.require(), query, after, limit);
    }

    int count(CredentialQuery query, int limit) {
        return credentials.count(actor.require(), query, limit);
    }

    Optional<Credential> find(UUID credential) {
        return credentials.find(actor.require(), credential);
    }

    List<Credential> find(Collection<UUID> ids) {
        return credentials.find(actor.require(), ids);
    }

    List<Standing> owners(String text, int offset, int limit) {
        return credentials.owners(actor.require(), text, offset, limit);
    }

    /** Somebody who may have left; named only if they own something here, so that nobody learns of strangers. */
    Standing owner(UserId user) {
        CredentialQuery theirs =
                new CredentialQuery("", null, user, null, CredentialQuery.ALL.sort(), CredentialQuery.ALL.ascending());
        String name = page(theirs, null, 1).stream()
                .map(Credential::ownerName)
                .findAny()
                .orElse(user.toString());
        return new Standing(user, name, State.ACTIVE);
    }

    boolean mayRevoke() {
        return credentials.mayRevoke(actor.require());
    }

    Ending revoke(UUID credential) {
        return credentials.revoke(actor.require(), credential);
    }

    List<Ending> revokeSome(Collection<UUID> ids) {
        return credentials.revokeSome(actor.require(), ids);
    }
}
