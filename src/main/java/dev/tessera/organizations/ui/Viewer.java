package dev.tessera.organizations.ui;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Organizations;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The person in front of a view of the organization. */
@Component
class Viewer {

    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Clock clock;

    Viewer(CurrentActor currentActor, Accounts accounts, Organizations organizations, Clock clock) {
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.organizations = organizations;
        this.clock = clock;
    }

    Actor actor() {
        return currentActor.require();
    }

    /** Whether they may do it now, so that a view can leave out what would be refused. */
    boolean may(Permission permission) {
        return organizations.permissionsOf(actor()).contains(permission);
    }

    OrganizationWords words(Locale locale) {
        ZoneId zone = accounts.find(actor().user()).map(Account::zone).orElse(ZoneId.of("UTC"));
        return new OrganizationWords(zone, locale, clock);
    }
}
